package dev.recogniser.dl4j.internal;

import dev.recogniser.format.Operator;
import dev.recogniser.format.OperatorVisitor;
import dev.recogniser.format.Shape;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.enums.WeightsFormat;
import org.nd4j.linalg.api.ops.impl.layers.convolution.Pooling2D.Divisor;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Pooling2DConfig;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One node in SameDiff's terms, which the backend does without: here so that it differentiates.
 *
 * @param network where it becomes a part
 * @param inputs what the node reads
 * @param output the shape of what it gives
 */
record SameDiffLayers(SameDiff network, List<SDVariable> inputs, Shape output)
    implements OperatorVisitor<SDVariable> {

  private SDVariable input() {
    return inputs.get(0);
  }

  private SDVariable constant(float[] numbers, long... shape) {
    return network.constant(Nd4j.create(numbers, shape, 'c'));
  }

  @Override
  public SDVariable visit(Operator.Conv conv) {
    Window window = conv.window();
    Conv2DConfig config =
        Conv2DConfig.builder()
            .kH(window.height())
            .kW(window.width())
            .sH(window.strideDown())
            .sW(window.strideRight())
            .paddingMode(PaddingMode.VALID)
            .dataFormat(Conv2DConfig.NCHW)
            .weightsFormat(WeightsFormat.YXIO)
            .build();
    SDVariable bias = constant(conv.bias().values(), output.channels());
    return network.cnn().conv2d(padded(window), weights(conv), bias, config);
  }

  private SDVariable padded(Window window) {
    int[][] widths = {
      {0, 0}, {0, 0}, {window.top(), window.bottom()}, {window.left(), window.right()}
    };
    return network.nn().pad(input(), network.constant(Nd4j.createFromArray(widths)), 0);
  }

  /**
   * Weights {@code [height, width, inputs, outputs]}, the only order whose gradient SameDiff takes;
   * groups become one, with zeros for what an output does not see.
   */
  private SDVariable weights(Operator.Conv conv) {
    Tensor weights = conv.weights();
    int outputs = weights.extent(0);
    int seen = weights.extent(1);
    int inputs = seen * conv.groups();
    int taps = weights.extent(2) * weights.extent(3);
    float[] wide = new float[taps * inputs * outputs];
    for (int i = 0; i < weights.size(); i++) {
      int out = i / taps / seen;
      int in = out / (outputs / conv.groups()) * seen + i / taps % seen;
      wide[(i % taps * inputs + in) * outputs + out] = weights.value(i);
    }
    return constant(wide, weights.extent(2), weights.extent(3), inputs, outputs);
  }

  @Override
  public SDVariable visit(Operator.Linear linear) {
    Tensor matrix = linear.weights();
    SDVariable weights = constant(matrix.values(), matrix.extent(0), matrix.extent(1));
    return input()
        .mmul(network.transpose(weights))
        .add(constant(linear.bias().values(), 1, linear.bias().size()));
  }

  @Override
  public SDVariable visit(Operator.Relu relu) {
    return network.nn().relu(input(), 0);
  }

  @Override
  public SDVariable visit(Operator.Clip clip) {
    return network.math().clipByValue(input(), clip.min(), clip.max());
  }

  @Override
  public SDVariable visit(Operator.LeakyRelu relu) {
    return network.nn().leakyRelu(input(), relu.slope());
  }

  @Override
  public SDVariable visit(Operator.Sigmoid sigmoid) {
    return network.nn().sigmoid(input());
  }

  @Override
  public SDVariable visit(Operator.Tanh tanh) {
    return network.math().tanh(input());
  }

  @Override
  public SDVariable visit(Operator.MaxPool pool) {
    return network.cnn().maxPooling2d(input(), config(pool.window()));
  }

  /** The gradient of SameDiff's own never counts padding. */
  @Override
  public SDVariable visit(Operator.AveragePool pool) {
    Window window = pool.window();
    return pool.countPadding()
        ? network.cnn().avgPooling2d(padded(window), config(window.withPadding(0)))
        : network.cnn().avgPooling2d(input(), config(window));
  }

  private static Pooling2DConfig config(Window window) {
    return Pooling2DConfig.builder()
        .kH(window.height())
        .kW(window.width())
        .sH(window.strideDown())
        .sW(window.strideRight())
        .pH(window.top())
        .pW(window.left())
        .divisor(Divisor.EXCLUDE_PADDING)
        .paddingMode(PaddingMode.VALID)
        .build();
  }

  @Override
  public SDVariable visit(Operator.GlobalAveragePool pool) {
    return input().mean(true, 2, 3);
  }

  @Override
  public SDVariable visit(Operator.Add add) {
    return input().add(inputs.get(1));
  }

  @Override
  public SDVariable visit(Operator.Multiply multiply) {
    return input().mul(inputs.get(1));
  }

  @Override
  public SDVariable visit(Operator.Shift shift) {
    return input().add(broadcast(shift.offsets()));
  }

  @Override
  public SDVariable visit(Operator.Scale scale) {
    return input().mul(broadcast(scale.factors()));
  }

  private SDVariable broadcast(Tensor constant) {
    return output.isVector()
        ? constant(constant.values(), 1, constant.size())
        : constant(constant.values(), 1, constant.size(), 1, 1);
  }

  @Override
  public SDVariable visit(Operator.Quantise quantise) {
    throw new UnsupportedOperationException("What is rounded has no gradient to compare.");
  }

  @Override
  public SDVariable visit(Operator.Flatten flatten) {
    return network.reshape(input(), 1, output.channels());
  }
}
