package dev.recogniser.internal.segment;

import java.util.Arrays;

/** Decides which gaps between the characters of a line separate words. */
final class WordGaps {

  private static final double MIN_GAP = 0.4;
  private static final double TIMES_MEDIAN = 2;

  private final double threshold;

  private WordGaps(double threshold) {
    this.threshold = threshold;
  }

  /** Measures the gaps of a line. */
  static WordGaps of(TextLine line, double height) {
    int[] gaps = line.gaps();
    Arrays.sort(gaps);
    double median = gaps.length == 0 ? 0 : gaps[gaps.length / 2];
    return new WordGaps(Math.max(MIN_GAP * height, TIMES_MEDIAN * median));
  }

  /** Whether a word ends between two characters. */
  boolean between(Bounds before, Bounds after) {
    return -before.overlapX(after) > threshold;
  }
}
