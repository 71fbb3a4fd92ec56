package dev.recogniser.bench.result;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One benchmark with one choice of parameters, all its rounds and forks together.
 *
 * @param key what was measured
 * @param settings forks, warm-up and measuring time, in words
 * @param primary times or rates
 * @param secondary what profilers added, by name
 */
public record Measurement(
    Key key, String settings, Samples primary, Map<String, Samples> secondary) {

  /** JMH's name of the mode that samples single calls. */
  public static final String SAMPLE = "sample";

  /** JMH's name of the mode that counts calls in a time. */
  public static final String THROUGHPUT = "thrpt";

  /** JMH's name of the mode that measures one call of a cold JVM. */
  public static final String SINGLE_SHOT = "ss";

  /** Bytes allocated per call, in the secondary results. */
  public static final String ALLOCATION = "gc.alloc.rate.norm";

  /** Copies the map. */
  public Measurement {
    secondary = Map.copyOf(secondary);
  }

  /**
   * Adds another round of the same measurement.
   *
   * @param round with the same key
   * @return both
   */
  public Measurement and(Measurement round) {
    Map<String, Samples> both = new HashMap<>(secondary);
    round.secondary.forEach((name, samples) -> both.merge(name, samples, Samples::and));
    return new Measurement(key, settings, primary.and(round.primary), both);
  }

  /**
   * Time of a call.
   *
   * @param rank the percentile, from 0 to 100
   * @return µs
   * @throws IllegalStateException if rates were measured
   */
  public double micros(double rank) {
    return primary.pooled().percentile(rank) * microsPerUnit();
  }

  /**
   * Mean time of a call.
   *
   * @return µs
   * @throws IllegalStateException if rates were measured
   */
  public double meanMicros() {
    return primary.pooled().mean() * microsPerUnit();
  }

  /**
   * Mean rate of all callers together.
   *
   * @return calls a second
   * @throws IllegalStateException if times were measured
   */
  public double callsPerSecond() {
    String unit = primary.unit();
    if (!unit.startsWith("ops/")) {
      throw new IllegalStateException(key + " is in " + unit + ", which is no rate");
    }
    return primary.pooled().mean() * 1e6 / micros(unit.substring(4));
  }

  /**
   * The median of a secondary result.
   *
   * @param name such as {@link #ALLOCATION}
   * @return empty if it was not measured
   */
  public Optional<Double> secondary(String name) {
    return Optional.ofNullable(secondary.get(name))
        .map(samples -> samples.pooled().percentile(50))
        .filter(Double::isFinite);
  }

  private double microsPerUnit() {
    String unit = primary.unit();
    if (!unit.endsWith("/op")) {
      throw new IllegalStateException(key + " is in " + unit + ", which is no time");
    }
    return micros(unit.substring(0, unit.length() - 3));
  }

  private double micros(String time) {
    return switch (time) {
      case "ns" -> 1e-3;
      case "us" -> 1;
      case "ms" -> 1e3;
      case "s" -> 1e6;
      default -> throw new IllegalStateException(key + " is in an unknown unit: " + time);
    };
  }
}
