package dev.recogniser.bench.measure;

import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.enums.WeightsFormat;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Pooling2DConfig;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Networks in SameDiff.
 *
 * @param network where layers are written
 */
record SameDiffLayers(SameDiff network) implements Dialect<SDVariable> {

  @Override
  public SDVariable convolution(SDVariable maps, Operator.Conv conv) {
    Window window = conv.window();
    Conv2DConfig config =
        Conv2DConfig.builder()
            .kH(window.height())
            .kW(window.width())
            .sH(window.strideDown())
            .sW(window.strideRight())
            .pH(window.top())
            .pW(window.left())
            .paddingMode(PaddingMode.VALID)
            .dataFormat(Conv2DConfig.NCHW)
            .weightsFormat(WeightsFormat.YXIO)
            .build();
    SDVariable bias = constant(conv.bias());
    return conv.groups() == 1
        ? network.cnn().conv2d(maps, weights(conv, 2, 3, 1, 0), bias, config)
        : network.cnn().depthWiseConv2d(maps, weights(conv, 2, 3, 0, 1), bias, config);
  }

  /** In the order that is fastest: rows and columns first. */
  private SDVariable weights(Operator.Conv conv, int... axes) {
    return network.constant(array(conv.weights()).permute(axes).dup('c'));
  }

  private SDVariable constant(Tensor tensor) {
    return network.constant(array(tensor));
  }

  private static INDArray array(Tensor tensor) {
    long[] shape = tensor.shape().stream().mapToLong(Integer::longValue).toArray();
    return Nd4j.create(tensor.values(), shape, 'c');
  }

  @Override
  public SDVariable relu(SDVariable values) {
    return network.nn().relu(values, 0);
  }

  @Override
  public SDVariable maxPool(SDVariable maps, Window window) {
    Pooling2DConfig config =
        Pooling2DConfig.builder()
            .kH(window.height())
            .kW(window.width())
            .sH(window.strideDown())
            .sW(window.strideRight())
            .pH(window.top())
            .pW(window.left())
            .isNHWC(false)
            .build();
    return network.cnn().maxPooling2d(maps, config);
  }

  @Override
  public SDVariable product(SDVariable a, SDVariable b) {
    return a.mul(b);
  }

  @Override
  public SDVariable globalAveragePool(SDVariable maps) {
    return maps.mean(2, 3);
  }

  @Override
  public SDVariable flatten(SDVariable maps) {
    return maps; // the mean gave vectors
  }

  @Override
  public SDVariable linear(SDVariable vectors, Operator.Linear linear) {
    SDVariable matrix = network.constant(array(linear.weights()).transpose().dup('c'));
    return network.nn().linear(vectors, matrix, constant(linear.bias()));
  }
}
