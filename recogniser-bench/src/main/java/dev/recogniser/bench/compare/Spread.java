package dev.recogniser.bench.compare;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How far forks of the same thing lie apart: a standard deviation of logarithms, found as Shamos
 * did (1976) from the median distance of two forks, which single slow forks hardly move.
 *
 * @param deviation the standard deviation
 * @param pairs how many pairs of forks it was found from
 */
record Spread(double deviation, int pairs) {

  /** Of normal deviates, the median distance over the standard deviation. */
  private static final double NORMAL = 0.9539;

  /** What all rows together say. */
  static Spread typical(Collection<Level> levels) {
    Spread found = of(levels.stream().flatMapToDouble(Level::distances));
    double deviation = found.pairs == 0 ? Limits.SPREAD_UNKNOWN : found.deviation;
    return new Spread(Math.max(Limits.SPREAD_LEAST, deviation), found.pairs);
  }

  private static Spread of(DoubleStream distances) {
    List<Double> rising = distances.map(Math::abs).sorted().boxed().toList();
    return new Spread(rising.isEmpty() ? 0 : median(rising) / NORMAL, rising.size());
  }

  /** What two runs of a row say, moderated by this, since their few forks say little. */
  Spread moderate(Level a, Level b) {
    Spread own = of(DoubleStream.concat(a.distances(), b.distances()));
    int freedom = a.forks().size() + b.forks().size() - 2;
    double variance =
        (Limits.PRIOR_FREEDOM * square(deviation) + freedom * square(own.deviation))
            / (Limits.PRIOR_FREEDOM + freedom);
    return new Spread(Math.sqrt(variance), own.pairs);
  }

  /** The standard error of the difference of two runs. */
  double error(Level a, Level b) {
    return deviation * Math.sqrt(1.0 / a.forks().size() + 1.0 / b.forks().size());
  }

  private static double square(double value) {
    return value * value;
  }

  static double median(List<Double> rising) {
    int size = rising.size();
    return (rising.get((size - 1) / 2) + rising.get(size / 2)) / 2;
  }

  static double median(double... values) {
    return median(Arrays.stream(values).sorted().boxed().toList());
  }
}
