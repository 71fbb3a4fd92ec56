package dev.recogniser.training.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import dev.recogniser.format.Operator;
import dev.recogniser.format.OperatorVisitor;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Each operator in PyTorch's terms, so that gradients pass through it.
 *
 * @param map the shape of one map that the node reads
 * @param weights makes a parameter of a name and its first values
 */
record Layers(Shape map, BiFunction<String, Tensor, Parameter> weights)
    implements OperatorVisitor<Layer> {

  /** The name of the weights of a convolution or a linear layer. */
  static final String WEIGHT = "weight";

  /** The name of its bias. */
  static final String BIAS = "bias";

  private static final String CONSTANT = "constant";
  private static final Shape NO_PADDING = new Shape(0, 0);
  private static final Shape NO_DILATION = new Shape(1, 1);

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
    Parameter kernels = weights.apply(WEIGHT, conv.weights());
    Parameter bias = weights.apply(BIAS, conv.bias());
    boolean symmetric = window.isSymmetric();
    Shape padding = symmetric ? padding(window) : NO_PADDING;
    Shape sides = new Shape(window.left(), window.right(), window.top(), window.bottom());
    return (inputs, values) -> {
      NDArray maps = symmetric ? inputs.get(0) : inputs.get(0).pad(sides, 0);
      return Conv2d.conv2d(
              maps,
              values.apply(kernels),
              values.apply(bias),
              strides(window),
              padding,
              NO_DILATION,
              conv.groups())
          .singletonOrThrow();
    };
  }

  @Override
  public Layer visit(Operator.Linear linear) {
    Parameter matrix = weights.apply(WEIGHT, linear.weights());
    Parameter bias = weights.apply(BIAS, linear.bias());
    return (inputs, values) ->
        Linear.linear(inputs.get(0), values.apply(matrix), values.apply(bias)).singletonOrThrow();
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
    Window window = pool.window();
    return Layer.of(
        maps -> Pool.maxPool2d(maps, extents(window), strides(window), padding(window), false));
  }

  /** DJL 0.35.1 counts the padding whatever it is told. */
  @Override
  public Layer visit(Operator.AveragePool pool) {
    Window window = pool.window();
    UnaryOperator<NDArray> means =
        maps ->
            Pool.avgPool2d(maps, extents(window), strides(window), padding(window), false, true);
    boolean plain = pool.countPadding() || padding(window).equals(NO_PADDING);
    return Layer.of(plain ? means : maps -> means.apply(maps).div(insideOf(means, maps)));
  }

  /** How much of each window is no padding. */
  private NDArray insideOf(UnaryOperator<NDArray> means, NDArray maps) {
    NDManager manager = maps.getManager();
    return means.apply(manager.ones(map));
  }

  /** DJL gives vectors instead of maps of one number. */
  @Override
  public Layer visit(Operator.GlobalAveragePool pool) {
    return Layer.of(
        maps -> {
          NDArray means = Pool.globalAvgPool2d(maps);
          return means.reshape(means.getShape().addAll(new Shape(1, 1)));
        });
  }

  @Override
  public Layer visit(Operator.Add add) {
    return (inputs, values) -> inputs.get(0).add(inputs.get(1));
  }

  @Override
  public Layer visit(Operator.Multiply multiply) {
    return (inputs, values) -> inputs.get(0).mul(inputs.get(1));
  }

  @Override
  public Layer visit(Operator.Shift shift) {
    Parameter offsets = weights.apply(CONSTANT, shift.offsets());
    return (inputs, values) -> only(inputs).add(values.apply(offsets));
  }

  @Override
  public Layer visit(Operator.Scale scale) {
    Parameter factors = weights.apply(CONSTANT, scale.factors());
    return (inputs, values) -> only(inputs).mul(values.apply(factors));
  }

  private static NDArray only(NDList inputs) {
    return inputs.singletonOrThrow();
  }

  /** Nothing before it is ever trained, so no gradient need pass. */
  @Override
  public Layer visit(Operator.Quantise quantise) {
    float rounding = quantise.rounding();
    return Layer.of(values -> values.clip(0, quantise.most()).add(rounding).sub(rounding));
  }

  @Override
  public Layer visit(Operator.Flatten flatten) {
    return Layer.of(values -> values.flatten(1, -1));
  }
}
