package dev.recogniser.bench.compare;

import dev.recogniser.bench.result.Measurement;
import dev.recogniser.bench.result.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What a run says of a measurement, one logarithm for each fork, larger for slower: so that a ratio
 * is a difference, and rates compare as times do.
 *
 * @param forks rising
 */
record Level(List<Double> forks) {

  static Level of(Measurement measurement) {
    double sign = measurement.key().mode().equals(Measurement.THROUGHPUT) ? -1 : 1;
    return of(measurement.primary(), sign);
  }

  private static Level of(Samples samples, double sign) {
    List<Double> forks = new ArrayList<>();
    for (List<Double> medians : samples.medians()) {
      List<Double> logs =
          medians.stream().filter(value -> value > 0).map(value -> sign * Math.log(value)).toList();
      if (!logs.isEmpty()) {
        forks.add(quiet(logs.stream().sorted().toList(), Limits.QUIET_ITERATIONS));
      }
    }
    return new Level(forks.stream().sorted().toList());
  }

  boolean isEmpty() {
    return forks.isEmpty();
  }

  /** Where the run stands. */
  double value() {
    return quiet(forks, Limits.QUIET_FORKS);
  }

  /**
   * The mean of the lower part. Other work only ever slows a measurement: the slowest tell of that,
   * and the fastest alone would tell of luck.
   */
  private static double quiet(List<Double> rising, double part) {
    return rising.stream()
        .limit(Math.max(1, Math.round(part * rising.size())))
        .mapToDouble(value -> value)
        .average()
        .orElse(Double.NaN);
  }

  /** Whether the quieter halves of both have values in common. */
  boolean overlaps(Level other) {
    return lowest() <= other.middle() && other.lowest() <= middle();
  }

  private double lowest() {
    return forks.get(0);
  }

  private double middle() {
    return Spread.median(forks);
  }

  /** How far each two forks lie apart. */
  DoubleStream distances() {
    DoubleStream.Builder distances = DoubleStream.builder();
    for (int i = 0; i < forks.size(); i++) {
      for (int j = 0; j < i; j++) {
        distances.add(forks.get(i) - forks.get(j));
      }
    }
    return distances.build();
  }
}
