package dev.recogniser.bench.measure;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Networks as DJL's blocks.
 *
 * @param weights what owns the weights
 */
record DjlBlocks(NDManager weights) implements Dialect<SequentialBlock> {

  private static final Shape NO_DILATION = new Shape(1, 1);

  private static SequentialBlock then(SequentialBlock before, UnaryOperator<NDArray> layer) {
    SequentialBlock both = new SequentialBlock();
    both.addAll(before.getChildren().values().toArray(Block[]::new));
    return both.add(LambdaBlock.singleton(layer::apply));
  }

  private NDArray upload(Tensor tensor) {
    long[] shape = tensor.shape().stream().mapToLong(Integer::longValue).toArray();
    return weights.create(tensor.values(), new Shape(shape));
  }

  @Override
  public SequentialBlock convolution(SequentialBlock maps, Operator.Conv conv) {
    NDArray kernels = upload(conv.weights());
    NDArray bias = upload(conv.bias());
    Window window = conv.window();
    Shape strides = new Shape(window.strideDown(), window.strideRight());
    Shape padding = new Shape(window.top(), window.left());
    int groups = conv.groups();
    return then(
        maps,
        values ->
            Conv2d.conv2d(values, kernels, bias, strides, padding, NO_DILATION, groups)
                .singletonOrThrow());
  }

  @Override
  public SequentialBlock relu(SequentialBlock values) {
    return then(values, Activation::relu);
  }

  @Override
  public SequentialBlock maxPool(SequentialBlock maps, Window window) {
    Shape extents = new Shape(window.height(), window.width());
    Shape strides = new Shape(window.strideDown(), window.strideRight());
    Shape padding = new Shape(window.top(), window.left());
    return then(maps, values -> Pool.maxPool2d(values, extents, strides, padding, false));
  }

  @Override
  public SequentialBlock product(SequentialBlock a, SequentialBlock b) {
    return new SequentialBlock()
        .add(
            new ParallelBlock(
                both -> new NDList(both.get(0).head().mul(both.get(1).head())), List.of(a, b)));
  }

  @Override
  public SequentialBlock globalAveragePool(SequentialBlock maps) {
    return then(maps, Pool::globalAvgPool2d);
  }

  @Override
  public SequentialBlock flatten(SequentialBlock maps) {
    return maps; // DJL's global pooling gives vectors
  }

  @Override
  public SequentialBlock linear(SequentialBlock vectors, Operator.Linear linear) {
    NDArray matrix = upload(linear.weights());
    NDArray bias = upload(linear.bias());
    return then(vectors, values -> Linear.linear(values, matrix, bias).singletonOrThrow());
  }
}
