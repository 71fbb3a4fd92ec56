package dev.recogniser.training.evaluate;

import dev.recogniser.Candidate;
import dev.recogniser.Classification;
import dev.recogniser.training.data.LabelIndex;

/** Probabilities in the order of {@link LabelIndex}. */
public final class Probabilities {

  private Probabilities() {}

  /** Those of a classification with all candidates; a label that the model does not know has 0. */
  static double[] of(Classification classification) {
    double[] probabilities = new double[LabelIndex.CLASSES];
    for (Candidate candidate : classification.candidates()) {
      probabilities[LabelIndex.of(candidate.label())] = candidate.probability();
    }
    return probabilities;
  }

  /**
   * Which is the largest.
   *
   * @param probabilities of the classes, at least one
   * @return its index; of equal ones the first
   */
  public static int best(double[] probabilities) {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return best;
  }

  /** How many come before a label when sorted from the largest; of equal ones the first. */
  static int rank(double[] probabilities, int label) {
    int before = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double ahead = probabilities[i] - probabilities[label];
      before += ahead > 0 || (ahead == 0 && i < label) ? 1 : 0;
    }
    return before;
  }
}
