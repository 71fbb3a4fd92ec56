package dev.recogniser.training.train;

import dev.recogniser.training.recipe.Outputs;
import java.util.List;

/**
 * How much samples count if rare classes are to count for more: a class's number of samples to the
 * power of minus the exponent, scaled so that the mean over all characters is 1. A letter of
 * unknown case is half of either.
 */
final class ClassWeights {

  private final double[] weights;

  ClassWeights(List<Sample> samples, Outputs outputs, double exponent) {
    double[] counts = new double[outputs.classes()];
    weights = new double[counts.length];
    int characters = 0;
    for (Sample sample : samples) {
      if (sample.target().isCharacter()) {
        counts[sample.target().upper()] += 0.5;
        counts[sample.target().lower()] += 0.5;
        characters++;
      }
    }
    double sum = 0;
    for (int c = 0; c < counts.length; c++) {
      weights[c] = counts[c] == 0 ? 0 : Math.pow(counts[c], -exponent);
      sum += counts[c] * weights[c];
    }
    for (int c = 0; c < counts.length; c++) {
      weights[c] *= characters / sum;
    }
  }

  /** The weight of a sample, 1 for what is no character. */
  float of(Target target) {
    if (!target.isCharacter()) {
      return 1;
    }
    if (target.known()) {
      return (float) weights[target.label()];
    }
    return (float) ((weights[target.upper()] + weights[target.lower()]) / 2);
  }
}
