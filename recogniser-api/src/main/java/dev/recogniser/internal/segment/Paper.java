package dev.recogniser.internal.segment;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Tells that there is no ink, in eight pixels at once: most of a page is paper. */
final class Paper {

  /** How many pixels are looked at together. */
  static final int PIXELS = Long.BYTES;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH = 0x0101010101010101L;

  /** The highest bit of each pixel. */
  private static final long HIGH = EACH << 7;

  private Paper() {}

  /** Whether the eight pixels from one on have no trace of ink. */
  static boolean isBlank(byte[] levels, int from) {
    return (long) EIGHT.get(levels, from) == 0;
  }

  /**
   * Whether the eight pixels from one on all have less ink than a threshold. Adding what the
   * threshold lacks to 128 sets the highest bit of those that reach it, if it was not set before.
   * Above 128 a pixel may count as ink that is none, but not the other way.
   */
  static boolean isFainter(byte[] levels, int from, int threshold) {
    long pixels = (long) EIGHT.get(levels, from);
    long raised = (pixels & ~HIGH) + (128 - Math.min(128, threshold)) * EACH;
    return ((raised | pixels) & HIGH) == 0;
  }
}
