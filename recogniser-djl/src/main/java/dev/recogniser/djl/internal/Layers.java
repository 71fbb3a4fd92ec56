package dev.recogniser.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import dev.recogniser.format.Operator;
import dev.recogniser.format.OperatorVisitor;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.function.UnaryOperator;

/** Each operator in PyTorch's terms. */
final class Layers implements OperatorVisitor<Layer> {

  private static final Shape NO_PADDING = new Shape(0, 0);
  private static final Shape NO_DILATION = new Shape(1, 1);

  private final NDManager weights;
  private final Shape map;

  /**
   * For one node.
   *
   * @param weights where weights are uploaded to
   * @param map one map as the node reads them: {@code [1, 1, height, width]}
   */
  Layers(NDManager weights, Shape map) {
    this.weights = weights;
    this.map = map;
  }

  private NDArray upload(Tensor tensor) {
    long[] extents = tensor.shape().stream().mapToLong(Integer::longValue).toArray();
    return weights.create(tensor.buffer(), new Shape(extents));
  }

  private static Shape extents(Window window) {
    return new Shape(window.height(), window.width());
  }

  private static Shape strides(Window window) {
    return new Shape(window.strideDown(), window.strideRight());
  }

  private static Shape padding(Window window) {
    return new Shape(window.top(), window.left());
  }

  /** PyTorch pads a convolution symmetrically or not at all. */
  @Override
  public Layer visit(Operator.Conv conv) {
    Window window = conv.window();
    if (window.isSymmetric()) {
      return Layer.of(convolution(conv, padding(window)));
    }
    UnaryOperator<NDArray> convolution = convolution(conv, NO_PADDING);
    Shape sides = new Shape(window.left(), window.right(), window.top(), window.bottom());
    return Layer.of(
        maps -> {
          try (NDArray padded = maps.pad(sides, 0)) {
            return convolution.apply(padded);
          }
        });
  }

  private UnaryOperator<NDArray> convolution(Operator.Conv conv, Shape padding) {
    NDArray kernels = upload(conv.weights());
    NDArray bias = upload(conv.bias());
    Shape strides = strides(conv.window());
    int groups = conv.groups();
    return maps ->
        Conv2d.conv2d(maps, kernels, bias, strides, padding, NO_DILATION, groups)
            .singletonOrThrow();
  }

  @Override
  public Layer visit(Operator.Linear linear) {
    NDArray matrix = upload(linear.weights());
    NDArray bias = upload(linear.bias());
    return Layer.of(vectors -> Linear.linear(vectors, matrix, bias).singletonOrThrow());
  }

  @Override
  public Layer visit(Operator.Relu relu) {
    return Layer.of(Activation::relu);
  }

  @Override
  public Layer visit(Operator.Clip clip) {
    return Layer.of(values -> values.clip(clip.min(), clip.max()));
  }

  @Override
  public Layer visit(Operator.LeakyRelu relu) {
    return Layer.of(values -> Activation.leakyRelu(values, relu.slope()));
  }

  @Override
  public Layer visit(Operator.Sigmoid sigmoid) {
    return Layer.of(Activation::sigmoid);
  }

  @Override
  public Layer visit(Operator.Tanh tanh) {
    return Layer.of(Activation::tanh);
  }

  @Override
  public Layer visit(Operator.MaxPool pool) {
    Shape extents = extents(pool.window());
    Shape strides = strides(pool.window());
    Shape padding = padding(pool.window());
    return Layer.of(maps -> Pool.maxPool2d(maps, extents, strides, padding, false));
  }

  @Override
  public Layer visit(Operator.AveragePool pool) {
    Shape extents = extents(pool.window());
    Shape strides = strides(pool.window());
    Shape padding = padding(pool.window());
    UnaryOperator<NDArray> means =
        maps -> Pool.avgPool2d(maps, extents, strides, padding, false, true);
    boolean plain = pool.countPadding() || padding.equals(NO_PADDING);
    return Layer.of(plain ? means : dividedBy(insideOf(means), means));
  }

  /** How much of each window is no padding. */
  private NDArray insideOf(UnaryOperator<NDArray> means) {
    try (NDArray ones = weights.ones(map)) {
      return means.apply(ones);
    }
  }

  /** By hand, because DJL 0.35.1 counts the padding whatever it is told. */
  private static UnaryOperator<NDArray> dividedBy(NDArray inside, UnaryOperator<NDArray> means) {
    return maps -> {
      try (NDArray counted = means.apply(maps)) {
        return counted.div(inside);
      }
    };
  }

  /** DJL gives vectors instead of maps of one number. */
  @Override
  public Layer visit(Operator.GlobalAveragePool pool) {
    return Layer.of(
        maps -> {
          try (NDArray means = Pool.globalAvgPool2d(maps)) {
            return means.reshape(means.getShape().addAll(new Shape(1, 1)));
          }
        });
  }

  @Override
  public Layer visit(Operator.Add add) {
    return values -> values.get(0).add(values.get(1));
  }

  @Override
  public Layer visit(Operator.Multiply multiply) {
    return values -> values.get(0).mul(values.get(1));
  }

  @Override
  public Layer visit(Operator.Shift shift) {
    NDArray offsets = upload(shift.offsets());
    return Layer.of(values -> values.add(offsets));
  }

  @Override
  public Layer visit(Operator.Scale scale) {
    NDArray factors = upload(scale.factors());
    return Layer.of(values -> values.mul(factors));
  }

  @Override
  public Layer visit(Operator.Quantise quantise) {
    return Layer.of(
        values ->
            values.clip(0, quantise.most()).addi(quantise.rounding()).subi(quantise.rounding()));
  }

  @Override
  public Layer visit(Operator.Flatten flatten) {
    return Layer.of(values -> values.flatten(1, -1));
  }
}
