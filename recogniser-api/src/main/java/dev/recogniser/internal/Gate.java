package dev.recogniser.internal;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets calls through until it is closed; closing waits for those in flight, then releases what they
 * used, once.
 */
final class Gate {

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Runnable release;
  private boolean closed;

  Gate(Runnable release) {
    this.release = release;
  }

  <T> T call(Supplier<T> work) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException(
            "The recogniser is closed. Close it only after the last call, or open another.");
      }
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Closes the gate.
   *
   * @throws IllegalStateException if called within {@link #call}, which it would wait for
   */
  void close() {
    if (lock.getReadHoldCount() > 0) {
      throw new IllegalStateException("A segmenter cannot close the recogniser that calls it.");
    }
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        release.run();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
