package dev.recogniser.training.train;

import dev.recogniser.training.data.LabelIndex;
import java.util.List;

/**
 * How much samples count if rare classes are to count for more: a class's number of samples to the
 * power of minus the exponent, scaled so that the mean over all samples is 1. A letter of unknown
 * case is half of either.
 */
final class ClassWeights {

  private final double[] weights = new double[LabelIndex.CLASSES];

  ClassWeights(List<Sample> samples, double exponent) {
    double[] counts = new double[LabelIndex.CLASSES];
    for (Sample sample : samples) {
      counts[sample.target().upper()] += 0.5;
      counts[sample.target().lower()] += 0.5;
    }
    double sum = 0;
    for (int c = 0; c < counts.length; c++) {
      weights[c] = counts[c] == 0 ? 0 : Math.pow(counts[c], -exponent);
      sum += counts[c] * weights[c];
    }
    for (int c = 0; c < counts.length; c++) {
      weights[c] *= samples.size() / sum;
    }
  }

  /** The weight of a sample. */
  float of(Target target) {
    if (target.known()) {
      return (float) weights[target.label()];
    }
    return (float) ((weights[target.upper()] + weights[target.lower()]) / 2);
  }
}
