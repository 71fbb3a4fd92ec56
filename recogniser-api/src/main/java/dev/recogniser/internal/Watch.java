package dev.recogniser.internal;

import dev.recogniser.Limits;
import dev.recogniser.StoppedException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Watches over one call: whether it may go on. Asked between steps, so often that it is cheap. */
@FunctionalInterface
public interface Watch {

  /** Lets a call go on until its thread is interrupted. */
  Watch INTERRUPT = Watch::checkInterrupt;

  /**
   * Returns if the call may go on.
   *
   * @throws StoppedException if it may not
   */
  void check();

  /**
   * Takes note of the pieces of ink that a drawing has.
   *
   * @throws dev.recogniser.DrawingException if they are too many
   */
  default void pieces(int count) {}

  /**
   * Takes note of the characters that a drawing has.
   *
   * @throws dev.recogniser.DrawingException if they are too many
   */
  default void characters(int count) {}

  /**
   * Lets a call go on until its thread is interrupted or its time is up.
   *
   * @param timeout the time from now on; null for any
   * @param clock nanoseconds from any origin
   */
  static Watch of(@Nullable Duration timeout, LongSupplier clock) {
    if (timeout == null) {
      return INTERRUPT;
    }
    long start = clock.getAsLong();
    long most = nanos(timeout);
    return () -> {
      checkInterrupt();
      if (clock.getAsLong() - start >= most) {
        throw new StoppedException(
            "Nothing was read within the "
                + most / 1e9
                + " s allowed. Set Limits.timeout to more, or read less in a call.");
      }
    };
  }

  /**
   * Holds a call to limits, from now on.
   *
   * @param limits how much a drawing may have, and how long the call may take
   */
  static Watch within(Limits limits) {
    return Guard.start(limits, System::nanoTime);
  }

  private static void checkInterrupt() {
    if (Thread.currentThread().isInterrupted()) {
      throw new StoppedException(
          "The thread was interrupted while it read a drawing. Ask again on one that is not.");
    }
  }

  private static long nanos(Duration timeout) {
    try {
      return timeout.toNanos();
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE; // three hundred years
    }
  }
}
