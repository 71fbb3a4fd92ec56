package dev.recogniser.internal.segment;

import java.util.Arrays;
import java.util.List;

/** The usual gap between neighbouring characters. */
final class Spacing {

  /** The middle of UNIPEN's writers, in heights: for a drawing with no two characters on a line. */
  static final double USUAL = 0.2;

  /** Beyond these, in heights, a gap says no more about how close the pieces of a letter are. */
  private static final double LEAST = -0.2;

  private static final double MOST = 1;

  private Spacing() {}

  /** The median gap on the lines, in heights. */
  static double of(List<TextLine> lines, double height) {
    int[] gaps = lines.stream().flatMapToInt(line -> Arrays.stream(line.gaps())).sorted().toArray();
    if (gaps.length == 0) {
      return USUAL;
    }
    return Math.max(LEAST, Math.min(MOST, gaps[gaps.length / 2] / height));
  }
}
