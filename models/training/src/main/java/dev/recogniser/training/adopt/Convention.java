package dev.recogniser.training.adopt;

import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * How the foreign model wants its images.
 *
 * @param scale what it has for white on black: 1, or 255
 * @param mean what was subtracted afterwards
 * @param deviation what it was divided by then
 * @param inverted whether it was trained on dark ink on light paper
 * @param transposed whether its rows are our columns, as in EMNIST's files
 */
record Convention(
    double scale, double mean, double deviation, boolean inverted, boolean transposed) {

  static final Convention OURS = new Convention(1, 0, 1, false, false);

  /** What it has for a glyph's ink. */
  double of(double ink) {
    return ((inverted ? 1 - ink : ink) * scale - mean) / deviation;
  }

  /** The operators that make its numbers of ours. */
  List<Operator> operators() {
    double offset = of(0);
    double factor = of(1) - offset;
    List<Operator> result = new ArrayList<>();
    if (factor != 1) {
      result.add(new Operator.Scale(Tensor.of((float) factor)));
    }
    if (offset != 0) {
      result.add(new Operator.Shift(Tensor.of((float) offset)));
    }
    return result;
  }
}
