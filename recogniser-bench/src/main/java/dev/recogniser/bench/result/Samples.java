package dev.recogniser.bench.result;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was measured, by fork and iteration. The forks of repeated rounds stand beside each other.
 *
 * @param unit as JMH writes it, such as {@code us/op}
 * @param forks for each fork its iterations; an iteration of a mode without samples has one value
 */
public record Samples(String unit, List<List<Histogram>> forks) {

  /** Copies the lists. */
  public Samples {
    forks = forks.stream().map(List::copyOf).toList();
  }

  /**
   * Adds the forks of another round.
   *
   * @param round in the same unit
   * @return the forks of both
   * @throws IllegalArgumentException if the units differ
   */
  public Samples and(Samples round) {
    if (!unit.equals(round.unit)) {
      throw new IllegalArgumentException("One round is in " + unit + ", one in " + round.unit);
    }
    return new Samples(unit, Stream.concat(forks.stream(), round.forks.stream()).toList());
  }

  /**
   * All of it.
   *
   * @return every value of every fork
   */
  public Histogram pooled() {
    return Histogram.pooled(forks.stream().flatMap(List::stream).toList());
  }

  /**
   * The median of each iteration.
   *
   * @return by fork, then iteration
   */
  public List<List<Double>> medians() {
    return forks.stream()
        .map(fork -> fork.stream().map(iteration -> iteration.percentile(50)).toList())
        .toList();
  }
}
