package dev.recogniser.training.evaluate;

import java.util.Arrays;

/** The area under the curve of hits against false alarms. */
public final class RocArea {

  private RocArea() {}

  /**
   * How probable it is that one that is wanted has a higher score than one that is not (Mann and
   * Whitney 1947); of equal ones half counts.
   *
   * @param wanted scores of what is to be found
   * @param others scores of what is not
   * @return in [0, 1]; 0.5 for guesses; not a number if there are none of either
   */
  public static double of(double[] wanted, double[] others) {
    double[] sorted = others.clone();
    Arrays.sort(sorted);
    double below = 0;
    for (double score : wanted) {
      below += (firstFrom(sorted, score, false) + firstFrom(sorted, score, true)) / 2.0;
    }
    return below / ((double) wanted.length * others.length);
  }

  /** How many are below a score, or not above it. */
  private static int firstFrom(double[] sorted, double score, boolean above) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (above ? sorted[middle] <= score : sorted[middle] < score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
