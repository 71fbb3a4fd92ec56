package dev.recogniser.testkit.oracle;

import dev.recogniser.format.Operator;
import dev.recogniser.format.OperatorVisitor;
import dev.recogniser.format.Shape;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Each operator by its definition.
 *
 * @param inputs what the node reads
 * @param output the shape of what it gives
 */
record Definitions(List<Values> inputs, Shape output) implements OperatorVisitor<Values> {

  @Override
  public Values visit(Operator.Conv conv) {
    int inputsPerGroup = conv.weights().extent(1);
    int outputsPerGroup = conv.weights().extent(0) / conv.groups();
    return Values.define(
        output,
        (channel, y, x) -> {
          double sum = conv.bias().value(channel);
          for (int i = 0; i < inputsPerGroup; i++) {
            int source = channel / outputsPerGroup * inputsPerGroup + i;
            int kernel = (channel * inputsPerGroup + i) * conv.window().height();
            sum +=
                Patch.at(input(), source, conv.window(), y, x)
                    .dot((v, u) -> conv.weights().value((kernel + v) * conv.window().width() + u));
          }
          return sum;
        });
  }

  @Override
  public Values visit(Operator.Linear linear) {
    int columns = linear.weights().extent(1);
    return Values.define(
        output,
        (row, y, x) -> {
          double sum = linear.bias().value(row);
          for (int i = 0; i < columns; i++) {
            sum += linear.weights().value(row * columns + i) * input().at(i, 0, 0);
          }
          return sum;
        });
  }

  @Override
  public Values visit(Operator.Relu relu) {
    return each(number -> Math.max(0, number));
  }

  @Override
  public Values visit(Operator.Clip clip) {
    return each(number -> Math.min(clip.max(), Math.max(clip.min(), number)));
  }

  @Override
  public Values visit(Operator.LeakyRelu relu) {
    return each(number -> number < 0 ? relu.slope() * number : number);
  }

  @Override
  public Values visit(Operator.Sigmoid sigmoid) {
    return each(number -> 1 / (1 + Math.exp(-number)));
  }

  @Override
  public Values visit(Operator.Tanh tanh) {
    return each(Math::tanh);
  }

  @Override
  public Values visit(Operator.MaxPool pool) {
    return Values.define(
        output, (channel, y, x) -> Patch.at(input(), channel, pool.window(), y, x).max());
  }

  @Override
  public Values visit(Operator.AveragePool pool) {
    Window window = pool.window();
    return Values.define(
        output,
        (channel, y, x) -> {
          Patch patch = Patch.at(input(), channel, window, y, x);
          double all = window.height() * window.width();
          return patch.sum() / (pool.countPadding() ? all : patch.count());
        });
  }

  @Override
  public Values visit(Operator.GlobalAveragePool pool) {
    return Values.define(output, (channel, y, x) -> input().mean(channel));
  }

  @Override
  public Values visit(Operator.Add add) {
    return Values.define(
        output,
        (channel, y, x) -> inputs.get(0).at(channel, y, x) + inputs.get(1).at(channel, y, x));
  }

  @Override
  public Values visit(Operator.Multiply multiply) {
    return Values.define(
        output,
        (channel, y, x) -> inputs.get(0).at(channel, y, x) * inputs.get(1).at(channel, y, x));
  }

  @Override
  public Values visit(Operator.Shift shift) {
    return Values.define(
        output, (channel, y, x) -> input().at(channel, y, x) + of(shift.offsets(), channel));
  }

  @Override
  public Values visit(Operator.Scale scale) {
    return Values.define(
        output, (channel, y, x) -> input().at(channel, y, x) * of(scale.factors(), channel));
  }

  @Override
  public Values visit(Operator.Quantise quantise) {
    double step = quantise.step();
    return each(number -> Math.rint(Math.min(255, Math.max(0, number / step))) * step);
  }

  @Override
  public Values visit(Operator.Flatten flatten) {
    return input().as(output);
  }

  private Values input() {
    return inputs.get(0);
  }

  private Values each(DoubleUnaryOperator change) {
    return Values.define(
        output, (channel, y, x) -> change.applyAsDouble(input().at(channel, y, x)));
  }

  /** A constant's number for a channel, or the one for all. */
  private static double of(Tensor constant, int channel) {
    return constant.value(constant.size() == 1 ? 0 : channel);
  }
}
