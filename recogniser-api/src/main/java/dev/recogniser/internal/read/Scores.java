package dev.recogniser.internal.read;

/** Sums of probabilities that are given as logarithms. */
final class Scores {

  /** A term of a sum that is smaller by this factor, a logarithm, is below its rounding. */
  static final double NEGLIGIBLE = -40;

  private Scores() {}

  /** log Σ exp, safe from overflow; negative infinity for nothing. */
  static double logSumExp(double[] scores) {
    double highest = highest(scores);
    if (highest == Double.NEGATIVE_INFINITY) {
      return highest;
    }
    double sum = 0;
    for (double score : scores) {
      sum += exp(score - highest);
    }
    return highest + Math.log(sum);
  }

  /** The highest; negative infinity of nothing. */
  static double highest(double[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    return highest;
  }

  /** Scores less their {@link #logSumExp}: the logarithms of probabilities; in place. */
  static double[] normalise(double[] scores) {
    double all = logSumExp(scores);
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= all;
    }
    return scores;
  }

  /** The probabilities of scores; in place. */
  static double[] softmax(double[] scores) {
    double highest = highest(scores);
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = exp(scores[i] - highest);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  /** A share of a sum, of its logarithm; nothing if it is negligible. */
  static double exp(double score) {
    return score < NEGLIGIBLE ? 0 : Math.exp(score);
  }
}
