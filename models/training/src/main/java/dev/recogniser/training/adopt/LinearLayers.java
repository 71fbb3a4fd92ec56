package dev.recogniser.training.adopt;

import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Products with a matrix. */
final class LinearLayers {

  static final Map<String, Rule> RULES =
      Map.of("Gemm", LinearLayers::gemm, "MatMul", LinearLayers::matMul);

  private LinearLayers() {}

  private static Activation gemm(Step step) {
    Check.that(
        step.node().integer("transA", 0) == 0,
        () -> "It transposes the batch. Use an ordinary linear layer.");
    double alpha = step.node().number("alpha", 1);
    double beta = step.node().number("beta", 1);
    Numbers given = step.constant(1).mapped(x -> x * alpha);
    Numbers matrix = step.node().integer("transB", 0) == 0 ? given : transposed(given);
    Activation product = product(step, step.value(0), matrix);
    return step.optional(2)
        .map(bias -> Affine.shifted(step, product, bias.mapped(x -> x * beta)))
        .orElse(product);
  }

  private static Activation matMul(Step step) {
    return product(step, step.value(0), step.constant(1));
  }

  private static Numbers transposed(Numbers matrix) {
    requireMatrix(matrix);
    int rows = matrix.extent(0);
    int columns = matrix.extent(1);
    double[] turned = new double[rows * columns];
    for (int i = 0; i < turned.length; i++) {
      turned[i % columns * rows + i / columns] = matrix.values()[i];
    }
    return new Numbers(List.of((long) columns, (long) rows), turned);
  }

  private static void requireMatrix(Numbers matrix) {
    Check.that(
        matrix.rank() == 2,
        () -> "It multiplies by constants " + matrix.dims() + ", where a matrix is understood.");
  }

  /** {@code value · matrix} along the last axis. */
  private static Activation product(Step step, Activation value, Numbers matrix) {
    requireMatrix(matrix);
    Axes axes = value.axes();
    int last = axes.rank() - 1;
    List<Long> dims = axes.dims();
    Check.that(
        last > 0 && dims.get(last) == matrix.extent(0),
        () ->
            ("It multiplies " + axes.text(dims) + " by a matrix " + matrix.dims())
                + ", which is no linear layer.");
    long rows = dims.subList(0, last).stream().reduce(1L, (a, b) -> a * b);
    return rows == axes.extents().batch()
        ? linear(step, value, matrix)
        : pointwise(step, value, matrix);
  }

  private static Activation linear(Step step, Activation value, Numbers matrix) {
    Axes axes = value.axes();
    int inputs = matrix.extent(0);
    int outputs = matrix.extent(1);
    double[] weights = new double[inputs * outputs];
    int[] order = order(axes, axes.rank() - 1);
    for (int ours = 0; ours < inputs; ours++) {
      for (int output = 0; output < outputs; output++) {
        weights[output * inputs + ours] = matrix.values()[order[ours] * outputs + output];
      }
    }
    Operator operator =
        new Operator.Linear(
            Numbers.tensor(weights, outputs, inputs), Tensor.of(new float[outputs]));
    return step.add(operator, step.flattened(value), lastIsChannel(axes));
  }

  /** For each of our numbers of a glyph in order, its place along a foreign axis. */
  private static int[] order(Axes axes, int index) {
    Extents extents = axes.extents();
    int[] order = new int[extents.perGlyph()];
    int next = 0;
    for (int channel = 0; channel < extents.channels(); channel++) {
      for (int row = 0; row < extents.rows(); row++) {
        for (int column = 0; column < extents.columns(); column++) {
          order[next++] = axes.position(index, channel, row, column);
        }
      }
    }
    return order;
  }

  private static Axes lastIsChannel(Axes axes) {
    List<List<Axis>> groups = new ArrayList<>(axes.groups());
    groups.set(groups.size() - 1, List.of(Axis.CHANNEL));
    // Two stands for more than one, which would be erased; the true extent comes with the result.
    Extents extents = axes.extents();
    return new Axes(groups, new Extents(extents.batch(), 2, extents.rows(), extents.columns()));
  }

  /** A linear layer at each place of maps is a convolution with a window of one. */
  private static Activation pointwise(Step step, Activation value, Numbers matrix) {
    Check.that(
        value.axes().isAt(value.axes().rank() - 1, Axis.CHANNEL),
        () -> "It mixes rows or columns. Models mix them by windows or after flattening.");
    Numbers weights = transposed(matrix);
    int outputs = weights.extent(0);
    Operator operator =
        new Operator.Conv(
            Numbers.tensor(weights.values(), outputs, weights.extent(1), 1, 1),
            Tensor.of(new float[outputs]),
            Window.square(1),
            1);
    return step.add(operator, value, lastIsChannel(value.axes()));
  }
}
