package dev.recogniser.internal.read;

/** Sums of probabilities that are given as logarithms. */
final class Scores {

  private Scores() {}

  /** log Σ exp, safe from overflow; negative infinity for nothing. */
  static double logSumExp(double[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    if (highest == Double.NEGATIVE_INFINITY) {
      return highest;
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - highest);
    }
    return highest + Math.log(sum);
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
    normalise(scores);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i]);
    }
    return scores;
  }
}
