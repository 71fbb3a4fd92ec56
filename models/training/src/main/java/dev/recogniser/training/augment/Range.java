package dev.recogniser.training.augment;

/** Checks of the numbers that a recipe gives. */
final class Range {

  private Range() {}

  /**
   * Requires a number within limits.
   *
   * @throws IllegalArgumentException if it lies outside, or is not a number
   */
  static void require(String what, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          what + " is a number from " + low + " to " + high + ", not " + value + ".");
    }
  }

  /**
   * Requires a share of all cases.
   *
   * @throws IllegalArgumentException if it is not in [0, 1]
   */
  static void requireShare(String what, double value) {
    require(what, value, 0, 1);
  }
}
