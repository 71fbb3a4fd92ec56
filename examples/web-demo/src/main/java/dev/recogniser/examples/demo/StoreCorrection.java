package dev.recogniser.examples.demo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes corrections, if the operator wants them. */
final class StoreCorrection {

  private static final Logger LOG = LoggerFactory.getLogger(StoreCorrection.class);

  private final @Nullable CorrectionLog log;
  private final Recognisers recognisers;
  private final Limits limits;
  private final Metrics metrics;

  StoreCorrection(
      @Nullable CorrectionLog log, Recognisers recognisers, Limits limits, Metrics metrics) {
    this.log = log;
    this.recognisers = recognisers;
    this.limits = limits;
    this.metrics = metrics;
  }

  boolean wanted() {
    return log != null;
  }

  /** How many corrections are stored now. */
  record Stored(long stored) {}

  /**
   * Stores a correction; when this returns, it is on the disk.
   *
   * @throws FaultException if the request is not as it should be, or it cannot be stored
   */
  Stored store(Body body) {
    if (log == null) {
      throw Fault.NOT_FOUND.because(
          "This server keeps no corrections. Its operator can start it with --corrections FOLDER.");
    }
    if (!body.isJson()) {
      throw body.unsupported("a correction as application/json");
    }
    CorrectionRequest request = Json.read(body.bytes(), CorrectionRequest.class);
    return append(log, request.checked(limits, recognisers.model().name()));
  }

  private Stored append(CorrectionLog log, Correction correction) {
    try {
      long stored = log.append(correction);
      metrics.corrected();
      return new Stored(stored);
    } catch (IOException e) {
      LOG.error("A correction was not stored: {}", e.toString());
      throw new FaultException(
          Fault.NOT_STORED,
          "The server's disk does not take it: it may be full. What was stored before is safe."
              + " Tell the operator, and send it again later.",
          e);
    }
  }
}
