package dev.recogniser.internal.image;

/**
 * Levels split into a dark and a light class so that the variance between them is greatest (Otsu,
 * "A threshold selection method from gray-level histograms", 1979).
 *
 * @param threshold the highest level of the dark class
 * @param clarity the share of all variance that lies between the classes: 1 for two pure levels,
 *     0.75 for evenly spread ones
 */
record Split(int threshold, double clarity) {

  static Split of(long[] counts) {
    long all = 0;
    double sum = 0;
    double squares = 0;
    for (int level = 0; level < counts.length; level++) {
      all += counts[level];
      sum += (double) level * counts[level];
      squares += (double) level * level * counts[level];
    }
    double variance = squares - sum * sum / all;
    return best(counts, all, sum, variance);
  }

  private static Split best(long[] counts, long all, double sum, double variance) {
    Split best = new Split(0, 0);
    long below = 0;
    double sumBelow = 0;
    for (int level = 0; level < counts.length; level++) {
      below += counts[level];
      sumBelow += (double) level * counts[level];
      if (below > 0 && below < all) {
        double lead = sumBelow * all - sum * below;
        double clarity = lead / all * lead / below / (all - below) / variance;
        best = clarity > best.clarity ? new Split(level, clarity) : best;
      }
    }
    return best;
  }
}
