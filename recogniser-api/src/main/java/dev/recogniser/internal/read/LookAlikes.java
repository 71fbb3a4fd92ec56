package dev.recogniser.internal.read;

import static java.util.Locale.ROOT;

import java.util.Arrays;
import java.util.List;

/**
 * Which of a model's labels have one shape, so that only their size, their place or what stands
 * beside them tells them apart: those that EMNIST ByMerge counts as one (Cohen et al. 2017,
 * arXiv:1702.05373), and {@code 0} with {@code O}, {@code 1} with {@code I} and {@code L}.
 * Immutable.
 */
final class LookAlikes {

  private static final String EITHER_CASE = "CIJKLMOPSUVWXYZ";

  private final int[] shapes;
  private final int count;

  LookAlikes(List<String> labels) {
    List<String> names = labels.stream().map(LookAlikes::shape).distinct().toList();
    this.shapes = labels.stream().mapToInt(label -> names.indexOf(shape(label))).toArray();
    this.count = names.size();
  }

  private static String shape(String label) {
    String capital = label.toUpperCase(ROOT);
    String shape = EITHER_CASE.contains(capital) ? capital : label;
    return switch (shape) {
      case "O" -> "0";
      case "I", "L" -> "1";
      default -> shape;
    };
  }

  /**
   * How much less probable a label's shape is than the most probable shape.
   *
   * @param probabilities of all labels
   * @return a ratio in [0, 1]
   */
  double ratio(int label, double[] probabilities) {
    double[] sums = new double[count];
    for (int each = 0; each < shapes.length; each++) {
      sums[shapes[each]] += probabilities[each];
    }
    return sums[shapes[label]] / Arrays.stream(sums).max().orElseThrow();
  }
}
