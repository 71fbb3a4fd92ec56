package dev.recogniser.bench.measure;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Preprocessing;
import dev.recogniser.spi.InferenceEngine;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** An engine behind the SPI, open and held to the reference. For JMH. */
public class EngineState extends Setting {

  private @Nullable InferenceEngine engine;

  /** For JMH. */
  public EngineState() {}

  /** Opens it. */
  @Setup
  public void open() {
    engine = engine();
    parity()
        .check(
            (glyphs, count, logits) -> get().infer(glyphs, count, logits, null),
            Sample.ALL.glyphs());
  }

  /** Closes it. */
  @TearDown
  public void close() {
    get().close();
  }

  final InferenceEngine get() {
    return requireNonNull(engine);
  }

  /** What it is given of a glyph. */
  final Preprocessing input() {
    return get().info().model().preprocessing();
  }

  /** How many scores a glyph has. */
  final int classes() {
    return get().info().model().scores();
  }
}
