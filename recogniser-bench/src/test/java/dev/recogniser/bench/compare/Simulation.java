package dev.recogniser.bench.compare;

import dev.recogniser.bench.result.Environment;
import dev.recogniser.bench.result.Histogram;
import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import dev.recogniser.bench.result.Results;
import dev.recogniser.bench.result.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Runs as a noisy machine gives them: forks of a benchmark differ by a standard deviation of 2 to 4
 * %, iterations of a fork by 1.5 %, and one iteration in ten takes half as long again.
 *
 * @param random what decides
 * @param benchmarks how many a run has
 * @param forks of each
 */
record Simulation(Random random, int benchmarks, int forks) {

  static final int ITERATIONS = 5;

  /** A run in which one benchmark takes so many times as long; none if it is negative. */
  Results run(int slow, double factor) {
    List<Measurement> all = new ArrayList<>();
    for (int i = 0; i < benchmarks; i++) {
      all.add(measurement(i, i == slow ? factor : 1));
    }
    return new Results(all, Environment.UNKNOWN);
  }

  static Key key(int index) {
    boolean rate = index % 5 == 0;
    return new Key(
        "B" + index + ".run", rate ? Measurement.THROUGHPUT : Measurement.SAMPLE, 1, Map.of());
  }

  private Measurement measurement(int index, double factor) {
    double deviation = 0.02 + 0.02 * index / benchmarks;
    boolean rate = key(index).mode().equals(Measurement.THROUGHPUT);
    List<List<Histogram>> values = new ArrayList<>();
    for (int fork = 0; fork < forks; fork++) {
      double time = 100 * (index + 1) * factor * Math.exp(deviation * random.nextGaussian());
      List<Histogram> iterations = new ArrayList<>();
      for (int i = 0; i < ITERATIONS; i++) {
        double one = time * Math.exp(0.015 * random.nextGaussian()) * outlier();
        iterations.add(Histogram.of(rate ? 1e6 / one : one));
      }
      values.add(iterations);
    }
    return new Measurement(key(index), "", new Samples(rate ? "ops/s" : "us/op", values), Map.of());
  }

  private double outlier() {
    return random.nextInt(10) == 0 ? 1.5 : 1;
  }
}
