package dev.recogniser.training.explain;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The percentile bootstrap (Efron 1979): how far a mean would scatter, told by means of samples
 * that are drawn, with replacement, from the values themselves.
 *
 * @param resamples how many such samples
 * @param seed of their random numbers: the same for all figures
 */
record Bootstrap(int resamples, long seed) {

  private static final double COVERAGE = 0.95;

  /**
   * A mean and where it lies with 95 % confidence.
   *
   * @param mean the mean of the values
   * @param low the end of the interval below
   * @param high the end of the interval above
   */
  record Interval(double mean, double low, double high) {}

  /** The interval of the mean of at least one value. */
  Interval mean(double... values) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] means = new double[resamples];
    Arrays.setAll(means, i -> resample(values, random));
    Arrays.sort(means);
    int outside = (int) (resamples * (1 - COVERAGE) / 2);
    return new Interval(
        Arrays.stream(values).average().orElseThrow(),
        means[outside],
        means[resamples - 1 - outside]);
  }

  private static double resample(double[] values, SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[random.nextInt(values.length)];
    }
    return sum / values.length;
  }
}
