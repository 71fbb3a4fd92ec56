package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;
import java.nio.ByteBuffer;

/** How many pixels have each level of ink. */
final class Histogram {

  static final int LEVELS = 256;

  private final int[] counts = new int[LEVELS];

  static Histogram of(InkRaster raster) {
    return of(raster, new Bounds(0, 0, raster.width(), raster.height()));
  }

  /** Counts the pixels of a part of a raster. */
  static Histogram of(InkRaster raster, Bounds bounds) {
    Histogram histogram = new Histogram();
    ByteBuffer levels = raster.levels();
    byte[] row = new byte[bounds.width()];
    for (int y = bounds.top(); y < bounds.bottom(); y++) {
      levels.get(y * raster.width() + bounds.left(), row);
      histogram.add(row);
    }
    return histogram;
  }

  private void add(byte[] row) {
    int x = 0;
    for (; x <= row.length - Paper.PIXELS; x += Paper.PIXELS) {
      if (Paper.isBlank(row, x)) {
        counts[0] += Paper.PIXELS;
      } else {
        add(row, x, x + Paper.PIXELS);
      }
    }
    add(row, x, row.length);
  }

  private void add(byte[] row, int from, int to) {
    for (int x = from; x < to; x++) {
      counts[row[x] & 0xff]++;
    }
  }

  /** Pixels with a level from {@code from} to below {@code to}. */
  long count(int from, int to) {
    long count = 0;
    for (int level = from; level < to; level++) {
      count += counts[level];
    }
    return count;
  }

  /** The highest level of any pixel. */
  int max() {
    int level = LEVELS - 1;
    while (level > 0 && counts[level] == 0) {
      level--;
    }
    return level;
  }

  /** The level below which a share of those pixels lies that have at least {@code from}. */
  int quantile(double share, int from) {
    double rest = share * count(from, LEVELS);
    int level = from;
    while (level < LEVELS - 1 && counts[level] <= rest) {
      rest -= counts[level++];
    }
    return level;
  }

  /**
   * The level that best divides the pixels of at least {@code from} in two classes: the greatest
   * variance between them (Otsu 1979).
   */
  int otsu(int from) {
    double total = count(from, LEVELS);
    double sum = 0;
    for (int level = from; level < LEVELS; level++) {
      sum += (double) level * counts[level];
    }
    double low = 0;
    double lowSum = 0;
    double greatest = -1;
    int best = from;
    for (int level = from; level < LEVELS; level++) {
      low += counts[level];
      lowSum += (double) level * counts[level];
      double means = low > 0 && low < total ? lowSum / low - (sum - lowSum) / (total - low) : 0;
      if (low * (total - low) * means * means > greatest) {
        greatest = low * (total - low) * means * means;
        best = level + 1;
      }
    }
    return Math.min(best, LEVELS - 1);
  }
}
