package dev.recogniser.integration;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Two engines' scores of the same glyphs. */
final class Comparison {

  private final float[] one;
  private final float[] other;
  private final int classes;

  private Comparison(float[] one, float[] other, int classes) {
    this.one = one;
    this.other = other;
    this.classes = classes;
  }

  static Comparison of(float[] one, float[] other, int classes) {
    if (one.length != other.length || one.length == 0) {
      throw new IllegalArgumentException(one.length + " scores are not " + other.length + ".");
    }
    return new Comparison(one, other, classes);
  }

  double largestDifference() {
    return IntStream.range(0, one.length)
        .mapToDouble(i -> Math.abs((double) one[i] - other[i]))
        .max()
        .orElseThrow();
  }

  /** Glyphs whose best label differs, of those whose best two scores are apart by a margin. */
  long otherLabels(double margin) {
    return IntStream.range(0, one.length / classes)
        .filter(glyph -> margin(glyph) > margin && best(one, glyph) != best(other, glyph))
        .count();
  }

  private double margin(int glyph) {
    float[] scores = Arrays.copyOfRange(one, glyph * classes, (glyph + 1) * classes);
    Arrays.sort(scores);
    return (double) scores[classes - 1] - scores[classes - 2];
  }

  private int best(float[] scores, int glyph) {
    return IntStream.range(0, classes)
        .reduce((a, b) -> scores[glyph * classes + b] > scores[glyph * classes + a] ? b : a)
        .orElseThrow();
  }

  @Override
  public String toString() {
    return "%d glyphs, largest difference of a score %.2e"
        .formatted(one.length / classes, largestDifference());
  }
}
