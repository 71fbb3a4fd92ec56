package dev.recogniser.training.evaluate;

/**
 * The expected calibration error of Guo et al. 2017 (arXiv:1706.04599): readings are sorted by
 * their probability into bins of equal width, and each bin's share of right readings is held
 * against its mean probability.
 */
final class Calibration {

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

  /** The mean of |share right - mean probability| over the bins, weighted by their readings. */
  double error() {
    double sum = 0;
    long n = 0;
    for (int bin = 0; bin < readings.length; bin++) {
      sum += Math.abs(right[bin] - confidence[bin]);
      n += readings[bin];
    }
    return n == 0 ? 0 : sum / n;
  }
}
