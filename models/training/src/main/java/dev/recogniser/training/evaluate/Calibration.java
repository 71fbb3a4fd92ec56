package dev.recogniser.training.evaluate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The expected calibration error of Guo et al. 2017 (arXiv:1706.04599): readings are sorted by
 * their probability into bins of equal width, and each bin's share of right readings is held
 * against its mean probability.
 */
public final class Calibration {

  /**
   * What was counted in a bin.
   *
   * @param from the interval's lower end, outside of it but for 0
   * @param to its upper end
   * @param n readings with a probability in it
   * @param right how many of them were right
   * @param confidence the sum of their probabilities
   */
  public record Bin(double from, double to, long n, long right, double confidence) {

    /**
     * The share of its readings that were right.
     *
     * @return in [0, 1]; NaN if it has no readings
     */
    public double accuracy() {
      return (double) right / n;
    }

    /**
     * The mean probability of its readings.
     *
     * @return in [0, 1]; NaN if it has no readings
     */
    public double meanConfidence() {
      return confidence / n;
    }
  }

  private final long[] readings;
  private final long[] right;
  private final double[] confidence;

  Calibration(int bins) {
    readings = new long[bins];
    right = new long[bins];
    confidence = new double[bins];
  }

  /** Counts a reading: its probability, in [0, 1], and whether it was right. */
  void add(double probability, boolean correct) {
    // Bin m of M is the interval ((m-1)/M, m/M], as in the paper; 0 goes to the first.
    int bin = Math.max(0, (int) Math.ceil(probability * readings.length) - 1);
    bin = Math.min(bin, readings.length - 1);
    readings[bin]++;
    right[bin] += correct ? 1 : 0;
    confidence[bin] += probability;
  }

  /**
   * What was counted.
   *
   * @return all bins from 0 to 1, those without readings as well
   */
  public List<Bin> bins() {
    return IntStream.range(0, readings.length).mapToObj(this::bin).toList();
  }

  private Bin bin(int bin) {
    double width = 1.0 / readings.length;
    return new Bin(bin * width, (bin + 1) * width, readings[bin], right[bin], confidence[bin]);
  }

  /**
   * The mean of |share right - mean probability| over the bins, weighted by their readings.
   *
   * @return in [0, 1]; 0 if nothing was counted
   */
  public double error() {
    double sum = 0;
    long n = 0;
    for (int bin = 0; bin < readings.length; bin++) {
      sum += Math.abs(right[bin] - confidence[bin]);
      n += readings[bin];
    }
    return n == 0 ? 0 : sum / n;
  }
}
