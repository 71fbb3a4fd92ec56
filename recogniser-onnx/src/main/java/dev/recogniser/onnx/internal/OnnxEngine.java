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

  private final OrtSession session;

  /**
   * Idle memory, for as many calls as can compute at once; what does not fit is left to the heap.
   */
  private final ArrayBlockingQueue<Batch> idle =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

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
    batch.run(session, glyphs, from, count, logits, features);
    boolean unused = idle.offer(batch);
  }

  @Override
  protected void release() {
    idle.clear();
    try {
      session.close();
    } catch (OrtException e) {
      throw new BackendException("ONNX Runtime failed to close its session: " + e.getMessage(), e);
    }
  }
}
