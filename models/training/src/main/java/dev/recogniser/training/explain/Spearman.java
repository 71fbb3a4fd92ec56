package dev.recogniser.training.explain;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Spearman's correlation: Pearson's, of the ranks. Equal numbers share the mean of their ranks. */
final class Spearman {

  private Spearman() {}

  /** From -1 to 1; 0 if all numbers of one side are equal, since they rank nothing. */
  static double correlation(float[] one, float[] other) {
    double[] x = centredRanks(one);
    double[] y = centredRanks(other);
    double scale = Math.sqrt(product(x, x) * product(y, y));
    return scale == 0 ? 0 : product(x, y) / scale;
  }

  /** The ranks, less their mean. */
  private static double[] centredRanks(float[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparing(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    int end;
    for (int first = 0; first < order.length; first = end) {
      end = first + 1;
      while (end < order.length && values[order[end]] == values[order[first]]) {
        end++;
      }
      for (int i = first; i < end; i++) {
        ranks[order[i]] = (first + end - order.length) / 2.0;
      }
    }
    return ranks;
  }

  private static double product(double[] one, double[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
  }
}
