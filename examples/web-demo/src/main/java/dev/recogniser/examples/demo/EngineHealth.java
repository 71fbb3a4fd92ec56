package dev.recogniser.examples.demo;

import dev.recogniser.Drawing;
import dev.recogniser.RecogniserException;
import dev.recogniser.Stroke;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the engine works: as the last reading has shown, or, after a failure, a small one. */
final class EngineHealth {

  private static final Logger LOG = LoggerFactory.getLogger(EngineHealth.class);

  private volatile boolean failed;

  void worked() {
    failed = false;
  }

  void failed() {
    failed = true;
  }

  /**
   * Looks whether it works. A drawing is read only after a failure, which else would be told for
   * ever: who is down is sent no more readings.
   *
   * @throws FaultException if it does not
   */
  void requireWell(Recognisers recognisers) {
    if (!failed) {
      return;
    }
    Drawing bar = Drawing.ofStrokes(List.of(Stroke.of(0, 0, 0, 40)), 4);
    try {
      recognisers.with(recognisers.standard(), reader -> reader.recogniser().recognise(bar));
      worked();
    } catch (RecogniserException e) {
      LOG.warn("The engine does not read a bar: {}", e.getMessage());
      throw Fault.BROKEN.because("It failed, and does not even read a bar: the log tells why.");
    }
  }
}
