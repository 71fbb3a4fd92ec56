package dev.recogniser.testkit.oracle;

import dev.recogniser.format.Window;
import java.util.function.DoubleBinaryOperator;

/**
 * What a window sees of one map, at the place for one output.
 *
 * @param input the maps
 * @param channel which of them
 * @param window what slides over them
 * @param top the input's row under the window's first, negative within the padding
 * @param left the input's column under the window's first, negative within the padding
 */
record Patch(Values input, int channel, Window window, int top, int left) {

  /** The patch for the output at a row and a column. */
  static Patch at(Values input, int channel, Window window, int y, int x) {
    int top = y * window.strideDown() - window.top();
    int left = x * window.strideRight() - window.left();
    return new Patch(input, channel, window, top, left);
  }

  /** Combines what lies on the map; padding is left out. */
  double reduce(double start, DoubleBinaryOperator combine) {
    double result = start;
    for (int y = top; y < top + window.height(); y++) {
      for (int x = left; x < left + window.width(); x++) {
        if (input.covers(y, x)) {
          result = combine.applyAsDouble(result, input.at(channel, y, x));
        }
      }
    }
    return result;
  }

  /** The sum of products with the window's weights, which begin at an index; padding is zero. */
  double dot(WeightAt weights) {
    double sum = 0;
    for (int y = 0; y < window.height(); y++) {
      for (int x = 0; x < window.width(); x++) {
        if (input.covers(top + y, left + x)) {
          sum += weights.at(y, x) * input.at(channel, top + y, left + x);
        }
      }
    }
    return sum;
  }

  /** A weight for each place of the window. */
  interface WeightAt {
    double at(int y, int x);
  }

  double sum() {
    return reduce(0, Double::sum);
  }

  double max() {
    return reduce(Double.NEGATIVE_INFINITY, Math::max);
  }

  /** How many places of the window lie on the map. */
  double count() {
    return reduce(0, (counted, number) -> counted + 1);
  }
}
