package dev.recogniser.onnx.internal;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.recogniser.BackendException;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.GuardedEngine;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A model in an ONNX Runtime session. */
final class OnnxEngine extends GuardedEngine {

  /** So many callers at once are served without taking new memory. */
  private static final int IDLE = 32;

  private final OrtSession session;

  /** Memory of calls that have ended; what does not fit is closed. */
  private final ArrayBlockingQueue<Batch> idle = new ArrayBlockingQueue<>(IDLE);

  /** Takes over the session. */
  OnnxEngine(OrtSession session, EngineInfo info) {
    super(info, Batch.MOST);
    this.session = session;
  }

  @Override
  protected void compute(
      float[] glyphs, int from, int count, float[] logits, float @Nullable [] features) {
    Batch kept = idle.poll();
    Batch batch = kept == null ? new Batch(info()) : kept;
    try {
      batch.run(session, glyphs, from, count, logits, features);
    } catch (RuntimeException | Error e) {
      batch.close();
      throw e;
    }
    if (!idle.offer(batch)) {
      batch.close();
    }
  }

  @Override
  protected void release() {
    idle.forEach(Batch::close);
    idle.clear();
    try {
      session.close();
    } catch (OrtException e) {
      throw new BackendException("ONNX Runtime failed to close its session: " + e.getMessage(), e);
    }
  }
}
