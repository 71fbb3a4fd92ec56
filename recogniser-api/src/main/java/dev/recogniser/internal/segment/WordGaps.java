package dev.recogniser.internal.segment;

import java.util.Arrays;
import java.util.List;

/**
 * Decides which gaps between the characters of a line separate words. The constants gave the best
 * F-measure of spaces on UNIPEN lines, 0.92 where nothing but letters and digits stands on a line.
 */
final class WordGaps {

  /** A narrower gap never separates words, in heights. */
  private static final double LEAST = 0.4;

  /** How much wider than the usual gap a word gap is. */
  private static final double TIMES_USUAL = 2.5;

  /** The least word gap where it is the only gap, in heights: 95 % of letter gaps are less. */
  private static final double ALONE = 1.5;

  /** A wider gap always separates words, in heights; 1.5 would cut lines of wide-set letters. */
  private static final double ALWAYS = 3;

  private final double threshold;
  private final double usual;

  private WordGaps(double threshold, double usual) {
    this.threshold = threshold;
    this.usual = usual;
  }

  /** Measures the gaps of all lines together: a line alone may be one word, or have few gaps. */
  static WordGaps of(List<TextLine> lines, double height) {
    int[] gaps = lines.stream().flatMapToInt(line -> Arrays.stream(line.gaps())).sorted().toArray();
    if (gaps.length < 2) {
      return new WordGaps(ALONE * height, Spacing.USUAL * height);
    }
    double usual = gaps[(gaps.length - 1) / 2];
    double wide = Math.max(LEAST * height, TIMES_USUAL * usual);
    return new WordGaps(
        Math.min(ALWAYS * height, wide), usual); // or words of one letter would have none
  }

  /** The gap from which on words are separated, in pixels. */
  double threshold() {
    return threshold;
  }

  /** The median gap, in pixels. */
  double usual() {
    return usual;
  }

  /** Whether a word ends between two characters. */
  boolean between(Bounds before, Bounds after) {
    return -before.overlapX(after) > threshold;
  }
}
