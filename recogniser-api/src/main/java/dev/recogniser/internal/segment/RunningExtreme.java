package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;
import java.util.Arrays;

/**
 * The least or the greatest level around each pixel, three comparisons a pixel whatever the size of
 * the window (van Herk 1992, <i>A fast algorithm for local minimum and maximum filters on
 * rectangular and octagonal kernels</i>; Gil and Werman 1993). At its edges the raster ends.
 */
final class RunningExtreme {

  private final int radius;
  private final int window;

  /** Levels with their sign turned for the greatest, so that the least is wanted always. */
  private final int[] padded;

  private final int[] forward;
  private final int[] backward;

  private RunningExtreme(int length, int radius) {
    this.radius = radius;
    this.window = 2 * radius + 1;
    this.padded = new int[(length + 2 * radius + window - 1) / window * window];
    this.forward = new int[padded.length];
    this.backward = new int[padded.length];
    Arrays.fill(padded, Integer.MAX_VALUE);
  }

  /**
   * Morphological opening: what is nowhere as wide and as high as a square goes.
   *
   * @param radius half the square's side, in pixels
   */
  static InkRaster opening(InkRaster raster, int radius) {
    InkRaster least = rows(Transposed.of(rows(raster, radius, 1)), radius, 1);
    return rows(Transposed.of(rows(least, radius, -1)), radius, -1);
  }

  /** The least around each pixel of a row with the sign 1, the greatest with -1. */
  private static InkRaster rows(InkRaster raster, int radius, int sign) {
    int width = raster.width();
    byte[] levels = new byte[width * raster.height()];
    raster.levels().get(levels);
    RunningExtreme extreme = new RunningExtreme(width, radius);
    for (int from = 0; from < levels.length; from += width) {
      extreme.row(levels, from, width, sign);
    }
    return InkRaster.wrap(width, raster.height(), levels);
  }

  private void row(byte[] levels, int from, int width, int sign) {
    for (int x = 0; x < width; x++) {
      padded[x + radius] = sign * (levels[from + x] & 0xff);
    }
    for (int block = 0; block < padded.length; block += window) {
      accumulate(block, block + window - 1);
    }
    for (int x = 0; x < width; x++) {
      levels[from + x] = (byte) (sign * Math.min(backward[x], forward[x + window - 1]));
    }
  }

  /** From the start of a block, and to its end: each window is one part of each. */
  private void accumulate(int first, int last) {
    int least = Integer.MAX_VALUE;
    for (int i = first; i <= last; i++) {
      least = Math.min(least, padded[i]);
      forward[i] = least;
    }
    least = Integer.MAX_VALUE;
    for (int i = last; i >= first; i--) {
      least = Math.min(least, padded[i]);
      backward[i] = least;
    }
  }
}
