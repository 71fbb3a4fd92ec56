package dev.recogniser.training.adopt;

import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import java.util.List;

/** Convolutions, plain and in groups. */
final class Convolutions {

  private Convolutions() {}

  static Activation conv(Step step) {
    Activation value = step.padded(0);
    Numbers weights = step.constant(1);
    Check.that(
        weights.rank() == 4,
        () -> "Its weights are " + weights.dims() + "; 2-D convolutions alone are understood.");
    Sliding sliding = Sliding.of(step, value, weights.dims().subList(2, 4));
    Padding pads = value.padding().plus(sliding.padding());
    if (!sliding.allowsConvolution(pads)) {
      value = Paddings.applied(step, new Activation(value.name(), value.axes()), pads);
      pads = Padding.NONE;
    }
    int outputs = weights.extent(0);
    Tensor bias =
        step.optional(2)
            .map(numbers -> Numbers.tensor(numbers.values(), outputs))
            .orElseGet(() -> Tensor.of(new float[outputs]));
    int groups = Math.toIntExact(step.node().integer("group", 1));
    Operator operator =
        new Operator.Conv(kernels(weights, sliding), bias, sliding.window(pads), groups);
    return step.add(operator, value, sliding.result(value.axes(), outputs));
  }

  /** The weights, rows first, with zeros in the gaps of a dilated window. */
  private static Tensor kernels(Numbers weights, Sliding sliding) {
    List<Long> dims = weights.dims();
    int rows = weights.extent(sliding.turned() ? 3 : 2);
    int columns = weights.extent(sliding.turned() ? 2 : 3);
    int gapDown = rows > 1 ? (sliding.height() - 1) / (rows - 1) : 1;
    int gapAcross = columns > 1 ? (sliding.width() - 1) / (columns - 1) : 1;
    int kernels = weights.extent(0) * weights.extent(1);
    double[] all = new double[kernels * sliding.height() * sliding.width()];
    for (int i = 0; i < weights.values().length; i++) {
      int first = i / weights.extent(3) % weights.extent(2);
      int second = i % weights.extent(3);
      int row = (sliding.turned() ? second : first) * gapDown;
      int column = (sliding.turned() ? first : second) * gapAcross;
      int kernel = i / (rows * columns);
      all[(kernel * sliding.height() + row) * sliding.width() + column] = weights.values()[i];
    }
    return Numbers.tensor(
        all,
        Math.toIntExact(dims.get(0)),
        Math.toIntExact(dims.get(1)),
        sliding.height(),
        sliding.width());
  }
}
