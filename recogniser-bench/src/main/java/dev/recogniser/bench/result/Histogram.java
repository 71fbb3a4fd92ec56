package dev.recogniser.bench.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Values and how often each was measured.
 *
 * @param bins by rising value
 */
public record Histogram(List<Bin> bins) {

  /**
   * A value and how often it was measured.
   *
   * @param value in the measurement's unit
   * @param count at least 1
   */
  public record Bin(double value, long count) {}

  /** Sorts the bins. */
  public Histogram {
    bins = bins.stream().sorted(Comparator.comparingDouble(Bin::value)).toList();
  }

  /**
   * One value, measured once.
   *
   * @param value in the measurement's unit
   * @return its histogram
   */
  public static Histogram of(double value) {
    return new Histogram(List.of(new Bin(value, 1)));
  }

  /**
   * Everything in several histograms.
   *
   * @param parts any number
   * @return all their bins
   */
  public static Histogram pooled(Collection<Histogram> parts) {
    List<Bin> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.bins));
    return new Histogram(all);
  }

  /**
   * How much was measured.
   *
   * @return the sum of the counts
   */
  public long count() {
    return bins.stream().mapToLong(Bin::count).sum();
  }

  /**
   * The arithmetic mean.
   *
   * @return NaN if nothing was measured
   */
  public double mean() {
    return bins.stream().mapToDouble(bin -> bin.value() * bin.count()).sum() / count();
  }

  /**
   * A percentile, interpolated as JMH does, so that both say the same of the same samples.
   *
   * @param rank from 0 to 100
   * @return NaN if nothing was measured
   */
  public double percentile(double rank) {
    long count = count();
    if (count == 0) {
      return Double.NaN;
    }
    double position = rank / 100 * (count + 1);
    long below = (long) Math.floor(position);
    double low = at(Math.max(below, 1));
    double high = at(Math.min(Math.max(below + 1, 1), count));
    return low + (high - low) * (position - below);
  }

  /** The value at a place, counted from 1. */
  private double at(long place) {
    long seen = 0;
    for (Bin bin : bins) {
      seen += bin.count();
      if (seen >= place) {
        return bin.value();
      }
    }
    return bins.get(bins.size() - 1).value();
  }
}
