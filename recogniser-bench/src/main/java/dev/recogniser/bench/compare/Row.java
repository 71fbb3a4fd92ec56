package dev.recogniser.bench.compare;

import dev.recogniser.bench.result.Key;

/**
 * A measurement in two runs.
 *
 * @param key what was measured
 * @param figure which of its figures
 * @param unit of both
 * @param a its value in the first run
 * @param b its value in the second
 * @param noise how large a relative change may be by chance; a time's is symmetric in its logarithm
 * @param changed whether it changed beyond noise
 */
public record Row(
    Key key, Figure figure, String unit, double a, double b, double noise, boolean changed) {

  /** A figure of a measurement. */
  public enum Figure {
    /** A time of one call. */
    TIME,
    /** Calls in a time. */
    RATE,
    /** Bytes allocated per call. */
    ALLOCATION
  }

  /**
   * The change from the first run to the second.
   *
   * @return 0.15 for 15 % more
   */
  public double change() {
    return b / a - 1;
  }

  /**
   * Whether the second run is the worse.
   *
   * @return true for more time, less throughput, more allocation
   */
  public boolean worse() {
    return figure == Figure.RATE ? b < a : b > a;
  }
}
