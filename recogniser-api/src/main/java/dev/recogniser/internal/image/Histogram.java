package dev.recogniser.internal.image;

/** How often each of 256 levels occurs, and what follows from it. */
final class Histogram {

  private final long[] counts = new long[256];

  static Histogram of(byte[] levels) {
    Histogram histogram = new Histogram();
    for (byte level : levels) {
      histogram.counts[level & 0xff]++;
    }
    return histogram;
  }

  void add(int level, long count) {
    counts[level] += count;
  }

  /** The same with every level turned to its opposite. */
  Histogram inverse() {
    Histogram result = new Histogram();
    for (int level = 0; level < 256; level++) {
      result.counts[255 - level] = counts[level];
    }
    return result;
  }

  /** How many levels lie between the lowest and the highest that occur. */
  int range() {
    return quantile(0, 255, 1) - quantile(0, 255, 0);
  }

  long count(int from, int to) {
    long sum = 0;
    for (int level = from; level <= to; level++) {
      sum += counts[level];
    }
    return sum;
  }

  double mean() {
    double sum = 0;
    for (int level = 0; level < 256; level++) {
      sum += (double) level * counts[level];
    }
    return sum / count(0, 255);
  }

  /**
   * The lowest level in {@code from} to {@code to} that has the given share of what lies there at
   * or below it.
   */
  int quantile(int from, int to, double share) {
    double wanted = Math.max(1, share * count(from, to));
    long seen = 0;
    for (int level = from; level <= to; level++) {
      seen += counts[level];
      if (seen >= wanted) {
        return level;
      }
    }
    return to;
  }

  /** The best split into two classes. */
  Split split() {
    return Split.of(counts);
  }
}
