package dev.recogniser.training.recipe;

/**
 * What is minimised, beside {@code -log p} of the right class.
 *
 * @param smoothing the part of a known label's probability that is spread over all classes (Szegedy
 *     et al. 2016, arXiv:1512.00567), in [0, 1)
 * @param mixup alpha of the beta distribution by which two samples are mixed (Zhang et al. 2018,
 *     arXiv:1710.09412), up to 1; 0: not at all
 * @param classWeighting how much rare classes count for more: each sample weighs (its class's
 *     number of samples) to the power of minus this; 0: all the same, 1: all classes the same
 * @param caseWeight at most so much does a known label of a letter whose case is mostly unknown
 *     count for telling its cases apart
 * @param priorWeight how much the share that a case has of its letter counts for a sample whose
 *     case is unknown
 * @param nonCharacterWeight how much it counts to tell what is no character, beside telling labels
 */
public record Objective(
    double smoothing,
    double mixup,
    double classWeighting,
    double caseWeight,
    double priorWeight,
    double nonCharacterWeight) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Objective {
    Check.within("smoothing", smoothing, 0, 0.99);
    Check.within("mixup", mixup, 0, 1);
    Check.within("classWeighting", classWeighting, 0, 1);
    Check.atLeast("caseWeight", caseWeight, 1);
    Check.atLeast("priorWeight", priorWeight, 0);
    Check.atLeast("nonCharacterWeight", nonCharacterWeight, 0);
  }
}
