package dev.recogniser.spi;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * What is alike in all engines: arguments are checked, large batches are cut into parts, many
 * threads compute at once, and closing waits for them, releases once and refuses what comes later.
 * A backend need not extend it, but then has all of that to write.
 */
public abstract class GuardedEngine implements InferenceEngine {

  private final EngineInfo info;
  private final int most;

  /** Calls share it; closing waits for them. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  /**
   * Keeps what {@link #info} gives.
   *
   * @param info what was opened, and where it runs
   * @param most how many glyphs {@link #compute} gets at most, at least 1
   * @throws IllegalArgumentException if that is not positive
   */
  protected GuardedEngine(EngineInfo info, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("A part has at least one glyph, not " + most + ".");
    }
    this.info = requireNonNull(info, "info");
    this.most = most;
  }

  /**
   * Computes a part of a batch, by the arrays of {@link InferenceEngine#infer}. Many threads call
   * it at once; none after {@link #release} has begun.
   *
   * @param glyphs {@code [from + count or more, channels, 28, 28]} values, row-major; not to be
   *     changed
   * @param from the first glyph of the part: its values, its scores and its maps stand at that
   *     place
   * @param count how many glyphs, from 1 to what the constructor was told
   * @param logits receives {@code [count, C]} raw scores from glyph {@code from} on
   * @param features receives {@code [count, K, h, w]} feature maps from glyph {@code from} on, or
   *     null if they are not wanted
   * @throws dev.recogniser.BackendException if the engine fails
   */
  protected abstract void compute(
      float[] glyphs, int from, int count, float[] logits, float @Nullable [] features);

  /**
   * Releases native memory; called once, when nothing computes any more.
   *
   * @throws dev.recogniser.BackendException if the engine fails to
   */
  protected abstract void release();

  @Override
  public final EngineInfo info() {
    return info;
  }

  @Override
  public final void infer(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
    check(glyphs, count, logits, features);
    Lock lock = use.readLock();
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("The engine is closed.");
      }
      for (int from = 0; from < count; from += most) {
        compute(glyphs, from, Math.min(most, count - from), logits, features);
      }
    } finally {
      lock.unlock();
    }
  }

  private void check(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
    if (count < 0) {
      throw new IllegalArgumentException("A batch has 0 glyphs or more, not " + count + ".");
    }
    requireRoom("glyphs", glyphs, count, info.model().preprocessing().size());
    requireRoom("logits", logits, count, info.model().scores());
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
  public final void close() {
    Lock lock = use.writeLock();
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        release();
      }
    } finally {
      lock.unlock();
    }
  }
}
