package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;

/**
 * The least or the greatest level around each pixel, three comparisons a pixel whatever the size of
 * the window (van Herk 1992, <i>A fast algorithm for local minimum and maximum filters on
 * rectangular and octagonal kernels</i>; Gil and Werman 1993). At its edges the raster ends.
 */
final class RunningExtreme {

  private final int radius;
  private final int window;
  private final boolean least;
  private final int[] forward;
  private final int[] backward;

  private RunningExtreme(int length, int radius, boolean least) {
    this.radius = radius;
    this.window = 2 * radius + 1;
    this.least = least;
    int padded = (length + 2 * radius + window - 1) / window * window;
    this.forward = new int[padded];
    this.backward = new int[padded];
  }

  /**
   * Morphological opening: what is nowhere as wide and as high as a square goes.
   *
   * @param radius half the square's side, in pixels
   */
  static InkRaster opening(InkRaster raster, int radius) {
    InkRaster columns = rows(Transposed.of(rows(raster, radius, true)), radius, true);
    return rows(Transposed.of(rows(columns, radius, false)), radius, false);
  }

  private static InkRaster rows(InkRaster raster, int radius, boolean least) {
    int width = raster.width();
    byte[] levels = new byte[width * raster.height()];
    raster.levels().get(levels);
    RunningExtreme extreme = new RunningExtreme(width, radius, least);
    for (int from = 0; from < levels.length; from += width) {
      extreme.row(levels, from, width);
    }
    return InkRaster.wrap(width, raster.height(), levels);
  }

  /** From the start of a block, and to its end: each window is one part of each. */
  private void row(byte[] levels, int from, int width) {
    for (int i = 0; i < forward.length; i++) {
      int level = level(levels, from, width, i);
      forward[i] = i % window == 0 ? level : choose(forward[i - 1], level);
    }
    for (int i = forward.length - 1; i >= 0; i--) {
      int level = level(levels, from, width, i);
      backward[i] = (i + 1) % window == 0 ? level : choose(backward[i + 1], level);
    }
    for (int x = 0; x < width; x++) {
      levels[from + x] = (byte) choose(backward[x], forward[x + window - 1]);
    }
  }

  private int level(byte[] levels, int from, int width, int padded) {
    int x = padded - radius;
    return x >= 0 && x < width ? levels[from + x] & 0xff : least ? 255 : 0;
  }

  private int choose(int a, int b) {
    return least ? Math.min(a, b) : Math.max(a, b);
  }
}
