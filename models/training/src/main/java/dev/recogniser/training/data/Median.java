package dev.recogniser.training.data;

import java.util.stream.DoubleStream;

/** The number in the middle. */
final class Median {

  private Median() {}

  /** The median of at least one number; the upper of the two in the middle. */
  static double of(double... numbers) {
    double[] sorted = DoubleStream.of(numbers).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  static double of(DoubleStream numbers) {
    return of(numbers.toArray());
  }
}
