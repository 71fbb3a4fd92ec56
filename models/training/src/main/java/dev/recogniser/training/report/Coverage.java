package dev.recogniser.training.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is gained by reading only what the model is sure of: the share of readings at or above a
 * threshold, and how many of those are right.
 */
final class Coverage {

  private double[] confidences = new double[1024];
  private boolean[] right = new boolean[1024];
  private int size;

  /**
   * What remains at a threshold.
   *
   * @param threshold the least probability
   * @param n readings with at least that
   * @param coverage their share of all; 0 if there are none at all
   * @param accuracy the share of them that is right; NaN if there is none
   */
  record Point(double threshold, long n, double coverage, double accuracy) {}

  void add(double confidence, boolean correct) {
    if (size == confidences.length) {
      confidences = Arrays.copyOf(confidences, 2 * size);
      right = Arrays.copyOf(right, 2 * size);
    }
    confidences[size] = confidence;
    right[size] = correct;
    size++;
  }

  /** What remains at each per cent, and at each tenth of the last one, where most is lost. */
  List<Point> curve() {
    return IntStream.concat(
            IntStream.range(0, 99).map(percent -> 10 * percent), IntStream.rangeClosed(990, 1000))
        .mapToObj(thousandths -> at(thousandths / 1000.0))
        .toList();
  }

  Point at(double threshold) {
    long n = 0;
    long hits = 0;
    for (int i = 0; i < size; i++) {
      if (confidences[i] >= threshold) {
        n++;
        hits += right[i] ? 1 : 0;
      }
    }
    return new Point(
        threshold, n, size == 0 ? 0 : (double) n / size, n == 0 ? Double.NaN : (double) hits / n);
  }
}
