package dev.recogniser.format;

import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.Operator.Add;
import dev.recogniser.format.Operator.AveragePool;
import dev.recogniser.format.Operator.Clip;
import dev.recogniser.format.Operator.Conv;
import dev.recogniser.format.Operator.Flatten;
import dev.recogniser.format.Operator.GlobalAveragePool;
import dev.recogniser.format.Operator.LeakyRelu;
import dev.recogniser.format.Operator.Linear;
import dev.recogniser.format.Operator.MaxPool;
import dev.recogniser.format.Operator.Multiply;
import dev.recogniser.format.Operator.Quantise;
import dev.recogniser.format.Operator.Relu;
import dev.recogniser.format.Operator.Scale;
import dev.recogniser.format.Operator.Shift;
import dev.recogniser.format.Operator.Sigmoid;
import dev.recogniser.format.Operator.Tanh;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Small networks to read and write. */
final class SmallModels {

  private SmallModels() {}

  /** Normalisation, a convolution, pooling, and the head that our own models have. */
  static ModelFile tiny() {
    return new ModelFile(
        Graph.of(
            List.of(
                Node.of("scaled", new Scale(Tensor.of(2f)), Graph.GLYPHS),
                Node.of("conv1", conv(1, 3, 1, 3), "scaled"),
                Node.of("relu1", new Relu(), "conv1"),
                Node.of(Graph.FEATURES, new MaxPool(Window.square(2).withStride(2)), "relu1"),
                Node.of("pooled", new GlobalAveragePool(), Graph.FEATURES),
                Node.of("flat", new Flatten(), "pooled"),
                Node.of(Graph.LOGITS, linear(3, 4), "flat"))),
        info("0", "1", "A", "ff"));
  }

  /** Convolutions of int8 weights, and a pooling between them. */
  static ModelFile quantised() {
    return quantised(bytes(4, -64, 64, 2), 0.125f, 3f / 256);
  }

  /** The second convolution has these weights, step and bias; its input's step is 1/32. */
  static ModelFile quantised(byte[] integers, float step, float bias) {
    Tensor first = Tensor.int8(bytes(64), new float[] {1.25f}, 1, 1, 1, 1);
    Tensor second = Tensor.int8(integers, new float[] {step}, 1, 1, 2, 2);
    Tensor offset = Tensor.of(-5f / 1024);
    return new ModelFile(
        Graph.of(
            List.of(
                Node.of("rounded", new Quantise(1f / 256), Graph.GLYPHS),
                Node.of("conv1", new Conv(first, offset, Window.square(1), 1), "rounded"),
                Node.of("rounded1", new Quantise(1f / 32), "conv1"),
                Node.of("pool1", new MaxPool(Window.square(2).withStride(2)), "rounded1"),
                Node.of("conv2", new Conv(second, Tensor.of(bias), Window.square(2), 1), "pool1"),
                Node.of(Graph.FEATURES, new Quantise(0.5f), "conv2"),
                Node.of("pooled", new GlobalAveragePool(), Graph.FEATURES),
                Node.of("flat", new Flatten(), "pooled"),
                Node.of(Graph.LOGITS, linear(1, 2), "flat"))),
        info("0", "1"));
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  /** A network that reads where the pen went, too. */
  static ModelFile strokes() {
    ModelInfo info = new ModelInfo(List.of("0", "1"), 1, Preprocessing.STROKES, Map.of());
    return new ModelFile(
        Graph.of(
            Preprocessing.STROKES,
            List.of(
                Node.of(Graph.FEATURES, conv(9, 3, 1, 3), Graph.GLYPHS),
                Node.of("pooled", new GlobalAveragePool(), Graph.FEATURES),
                Node.of("flat", new Flatten(), "pooled"),
                Node.of(Graph.LOGITS, linear(3, 2), "flat"))),
        info);
  }

  /**
   * Every operator, and asymmetric padding, groups, a residual, and a branch beside the features.
   */
  static ModelFile full() {
    Window uneven = new Window(3, 3, 2, 2, 0, 0, 1, 1);
    return new ModelFile(
        Graph.of(
            List.of(
                Node.of("shifted", new Shift(Tensor.of(-0.5f)), Graph.GLYPHS),
                Node.of("conv1", conv(1, 4, 1, 3), "shifted"),
                Node.of("clip1", new Clip(0, 6), "conv1"),
                Node.of("depthwise", conv(4, 4, 4, 3), "clip1"),
                Node.of("leaky", new LeakyRelu(0.25f), "depthwise"),
                Node.of("gate", new Sigmoid(), "leaky"),
                Node.of("residual", new Add(), "leaky", "clip1"),
                Node.of("gated", new Multiply(), "residual", "gate"),
                Node.of("strided", new Conv(weights(6, 4, 3, 3), weights(6), uneven, 1), "gated"),
                Node.of("channels", new Scale(weights(6, 1, 1)), "strided"),
                Node.of(
                    "average", new AveragePool(Window.square(3).withPadding(1), true), "channels"),
                Node.of(Graph.FEATURES, new MaxPool(Window.square(2).withStride(2)), "average"),
                Node.of("row", new Flatten(), Graph.FEATURES),
                Node.of("hidden", linear(6 * 7 * 7, 5), "row"),
                Node.of("rectified", new Relu(), "hidden"),
                Node.of("squashed", new Tanh(), "rectified"),
                Node.of("per number", new Shift(weights(5)), "squashed"),
                Node.of(Graph.LOGITS, linear(5, 3), "per number"))),
        info("0", "ß", "rn"));
  }

  static ModelInfo info(String... labels) {
    return new ModelInfo(
        List.of(labels),
        1.25,
        Preprocessing.INK,
        Map.of(MetadataKeys.LICENCE, "CC0-1.0", "author", "a test", MetadataKeys.COMMIT, "abc"));
  }

  static Conv conv(int inputs, int outputs, int groups, int side) {
    Window window = Window.square(side).withPadding(side / 2);
    return new Conv(
        weights(outputs, inputs / groups, side, side), weights(outputs), window, groups);
  }

  static Linear linear(int inputs, int outputs) {
    return new Linear(weights(outputs, inputs), weights(outputs));
  }

  /** Numbers in [-1, 1) that depend on the shape alone. */
  static Tensor weights(int... shape) {
    Random random = new Random(shape.length);
    float[] values = new float[IntStream.of(shape).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      values[i] = 2 * random.nextFloat() - 1;
    }
    return Tensor.of(values, shape);
  }
}
