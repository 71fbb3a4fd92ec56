package dev.recogniser.onnx.internal;

import static java.util.Objects.requireNonNull;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.recogniser.BackendException;
import dev.recogniser.Glyph;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.InferenceEngine;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** A model in an ONNX Runtime session. */
final class OnnxEngine implements InferenceEngine {

  private final OrtSession session;
  private final EngineInfo info;

  /**
   * Idle memory, for as many calls as can compute at once; what does not fit is left to the heap.
   */
  private final ArrayBlockingQueue<Batch> idle =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  /** Calls share it; closing waits for them. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  /** Takes over the session. */
  OnnxEngine(OrtSession session, EngineInfo info) {
    this.session = session;
    this.info = info;
  }

  @Override
  public EngineInfo info() {
    return info;
  }

  @Override
  public void infer(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
    check(glyphs, count, logits, features);
    Lock lock = use.readLock();
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("The engine is closed.");
      }
      run(glyphs, count, logits, features);
    } finally {
      lock.unlock();
    }
  }

  private void run(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
    Batch kept = idle.poll();
    Batch batch = kept == null ? new Batch(info) : kept;
    for (int from = 0; from < count; from += Batch.MOST) {
      batch.run(session, glyphs, from, Math.min(Batch.MOST, count - from), logits, features);
    }
    boolean unused = idle.offer(batch);
  }

  private void check(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
    if (count < 0) {
      throw new IllegalArgumentException("A batch has 0 glyphs or more, not " + count + ".");
    }
    requireRoom("glyphs", glyphs, count, Glyph.SIZE);
    requireRoom("logits", logits, count, info.model().labels().size());
    if (features != null) {
      requireRoom("features", features, count, info.features().size());
    }
  }

  private static void requireRoom(String name, float[] array, int count, int size) {
    if (requireNonNull(array, name).length < (long) count * size) {
      throw new IllegalArgumentException(
          "The array '%s' has %d numbers; %d glyphs take %d each."
              .formatted(name, array.length, count, size));
    }
  }

  @Override
  public void close() {
    Lock lock = use.writeLock();
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        idle.clear();
        session.close();
      }
    } catch (OrtException e) {
      throw new BackendException("ONNX Runtime failed to close its session: " + e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }
}
