package dev.recogniser.bench.compare;

import dev.recogniser.bench.compare.Row.Figure;
import dev.recogniser.bench.result.Histogram;
import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import dev.recogniser.bench.result.Samples;
import java.util.List;
import java.util.Optional;

/** One measurement in both runs, with the rules that tell whether it changed. */
final class Pair {

  private final Measurement first;
  private final Measurement second;
  private final Level a;
  private final Level b;

  Pair(Measurement first, Measurement second) {
    this.first = first;
    this.second = second;
    a = Level.of(first);
    b = Level.of(second);
  }

  Key key() {
    return first.key();
  }

  /** What is measured alike and so spreads alike: an engine's calls, or what needs no engine. */
  String kind() {
    if (Machine.measures(key()) || key().mode().equals(Measurement.SINGLE_SHOT)) {
      return key().benchmark();
    }
    return key().param("backend");
  }

  /** Whether both have values, in one unit. */
  boolean comparable() {
    return !a.isEmpty() && !b.isEmpty() && first.primary().unit().equals(second.primary().unit());
  }

  List<Level> levels() {
    return List.of(a, b);
  }

  /** The logarithm of how many times slower the second is. */
  double difference() {
    return b.value() - a.value();
  }

  double error(Spread typical) {
    return typical.moderate(a, b).error(a, b);
  }

  /** The time or rate. */
  Row row(Spread typical, double drift) {
    double noise =
        Math.max(Math.log1p(Limits.SMALLEST), Limits.ERRORS * error(typical)) + Math.abs(drift);
    boolean changed = Math.abs(difference()) > noise && !a.overlaps(b);
    boolean rate = key().mode().equals(Measurement.THROUGHPUT);
    int sign = rate ? -1 : 1;
    return new Row(
        key(),
        rate ? Figure.RATE : Figure.TIME,
        first.primary().unit(),
        Math.exp(sign * a.value()),
        Math.exp(sign * b.value()),
        Math.expm1(noise),
        changed);
  }

  /** The allocation, where both measured it. */
  Optional<Row> allocation() {
    Samples before = first.secondary().get(Measurement.ALLOCATION);
    Samples after = second.secondary().get(Measurement.ALLOCATION);
    boolean loadsClasses = key().mode().equals(Measurement.SINGLE_SHOT);
    return before == null || after == null || loadsClasses
        ? Optional.empty()
        : allocation(before, after);
  }

  /**
   * What each call allocates is the same; what the iteration around it does is spread over its
   * calls, so the least of the iterations says it best, and how far they lie apart how well.
   */
  private Optional<Row> allocation(Samples before, Samples after) {
    Histogram one = finite(before);
    Histogram two = finite(after);
    if (one.count() == 0 || two.count() == 0) {
      return Optional.empty();
    }
    double least = one.percentile(0);
    double apart = one.percentile(50) - least + two.percentile(50) - two.percentile(0);
    double noise = Limits.ALLOCATION_SHARE * least + Limits.ALLOCATION_BYTES + apart;
    boolean changed = Math.abs(two.percentile(0) - least) > noise;
    return Optional.of(
        new Row(
            key(),
            Figure.ALLOCATION,
            before.unit(),
            least,
            two.percentile(0),
            noise / Math.max(1, least),
            changed));
  }

  private static Histogram finite(Samples samples) {
    return new Histogram(
        samples.pooled().bins().stream().filter(bin -> Double.isFinite(bin.value())).toList());
  }
}
