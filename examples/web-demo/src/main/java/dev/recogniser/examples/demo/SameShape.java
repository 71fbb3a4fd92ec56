package dev.recogniser.examples.demo;

import java.util.Locale;

/**
 * Labels of one shape, which only the line tells apart: those that EMNIST ByMerge counts as one
 * (Cohen et al. 2017, arXiv:1702.05373), and {@code 0} with {@code O}, {@code 1} with {@code I} and
 * {@code L}.
 */
final class SameShape {

  private static final String EITHER_CASE = "CIJKLMOPSUVWXYZ";

  private SameShape() {}

  /** Whether two different labels have one shape. */
  static boolean of(String label, String other) {
    return !label.equals(other) && shape(label).equals(shape(other));
  }

  private static String shape(String label) {
    String capital = label.toUpperCase(Locale.ROOT);
    String shape = !label.isEmpty() && EITHER_CASE.contains(capital) ? capital : label;
    return switch (shape) {
      case "O" -> "0";
      case "I", "L" -> "1";
      default -> shape;
    };
  }
}
