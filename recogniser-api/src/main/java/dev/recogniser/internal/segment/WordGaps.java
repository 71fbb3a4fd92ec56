package dev.recogniser.internal.segment;

import java.util.Arrays;
import java.util.List;

/** Decides which gaps between the characters of a line separate words. */
final class WordGaps {

  private static final double MIN_GAP = 0.4;
  private static final double TIMES_MEDIAN = 2;

  private final double threshold;

  private WordGaps(double threshold) {
    this.threshold = threshold;
  }

  /** Measures the gaps of a line of characters, from left to right. */
  static WordGaps of(List<Bounds> characters, double height) {
    int[] gaps = new int[Math.max(0, characters.size() - 1)];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = -characters.get(i).overlapX(characters.get(i + 1));
    }
    Arrays.sort(gaps);
    // The lower one of two: of a letter gap and a word gap, the letter gap.
    double median = gaps.length == 0 ? 0 : gaps[(gaps.length - 1) / 2];
    return new WordGaps(Math.max(MIN_GAP * height, TIMES_MEDIAN * median));
  }

  /** Whether a word ends between two characters. */
  boolean between(Bounds before, Bounds after) {
    return -before.overlapX(after) > threshold;
  }
}
