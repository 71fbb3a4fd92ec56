package dev.recogniser.examples.demo;

import java.util.Arrays;
import java.util.Collection;

/** Measured times in milliseconds, from the least to the most. */
record Sorted(double[] values) {

  static Sorted of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Sorted(sorted);
  }

  /** Such that so many percent are no greater: the nearest rank. */
  double percentile(int percent) {
    return values[Math.max(0, (int) Math.ceil(values.length * percent / 100.0) - 1)];
  }

  double median() {
    return percentile(50);
  }
}
