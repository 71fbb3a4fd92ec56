package dev.recogniser.testkit;

import static java.util.Objects.requireNonNull;

/**
 * How far an engine's numbers may lie from the oracle's.
 *
 * @param most the largest absolute difference of a score or a feature, positive
 * @param reason why the engine cannot be nearer: shown when it is not even that near
 */
public record Tolerance(double most, String reason) {

  /** What a computation in float32 keeps to, whatever the order in which it sums. */
  public static final Tolerance FLOAT32 =
      new Tolerance(
          1e-4, "float32 sums, taken in another order, differ in the sixth digit; scores have two");

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the difference is not positive
   */
  public Tolerance {
    requireNonNull(reason, "reason");
    if (!(most > 0)) {
      throw new IllegalArgumentException("A tolerance is positive, not " + most + ".");
    }
  }
}
