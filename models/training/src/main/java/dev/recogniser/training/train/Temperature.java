package dev.recogniser.training.train;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Fits the number that scores are divided by before softmax, so that probabilities say how often
 * they are right (Guo et al. 2017, arXiv:1706.04599).
 */
final class Temperature {

  private static final double COLDEST = 0.1;
  private static final double HOTTEST = 10;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final double EXACT = 1e-4;

  private Temperature() {}

  /** The temperature at which the mean loss of the sets, each counting the same, is least. */
  static double fit(List<ScoredSamples> sets) {
    DoubleUnaryOperator loss =
        inverse -> sets.stream().mapToDouble(set -> set.nll(1 / inverse)).sum();
    return 1 / minimum(loss, 1 / HOTTEST, 1 / COLDEST);
  }

  /** Golden section search: the loss is convex in the inverse of the temperature. */
  private static double minimum(DoubleUnaryOperator loss, double low, double high) {
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = loss.applyAsDouble(left);
    double atRight = loss.applyAsDouble(right);
    while (high - low > EXACT) {
      if (atLeft < atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = loss.applyAsDouble(left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = loss.applyAsDouble(right);
      }
    }
    return (low + high) / 2;
  }
}
