package dev.recogniser.bench.compare;

import dev.recogniser.bench.result.Histogram;
import dev.recogniser.bench.result.Measurement;
import dev.recogniser.bench.result.Results;
import dev.recogniser.bench.result.Samples;
import java.util.List;

/** Runs as a slower machine gives them. */
final class Slowed {

  private Slowed() {}

  static Results run(Results run, double factor) {
    return new Results(
        run.measurements().stream().map(one -> slowed(one, factor)).toList(), run.environment());
  }

  private static Measurement slowed(Measurement one, double factor) {
    double by = one.key().mode().equals(Measurement.THROUGHPUT) ? 1 / factor : factor;
    List<List<Histogram>> forks =
        one.primary().forks().stream()
            .map(fork -> fork.stream().map(iteration -> slowed(iteration, by)).toList())
            .toList();
    return new Measurement(
        one.key(), one.settings(), new Samples(one.primary().unit(), forks), one.secondary());
  }

  private static Histogram slowed(Histogram iteration, double by) {
    return new Histogram(
        iteration.bins().stream()
            .map(bin -> new Histogram.Bin(bin.value() * by, bin.count()))
            .toList());
  }
}
