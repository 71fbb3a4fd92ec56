package dev.recogniser.integration;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Operator;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The shipped models' heads, global average pooling and linear layers with ReLU between them, as an
 * engine differentiates them. The backends' own tests do that for all other heads.
 *
 * @param shape the features' shape
 * @param layers the linear layers, in order
 */
record Autograd(FeatureShape shape, List<Operator.Linear> layers) {

  static Autograd of(ModelFile file) {
    List<Operator> head =
        file.graph().nodes().stream()
            .dropWhile(node -> !node.inputs().contains(Graph.FEATURES))
            .map(node -> node.operator())
            .toList();
    List<Operator.Linear> layers =
        head.stream()
            .filter(Operator.Linear.class::isInstance)
            .map(Operator.Linear.class::cast)
            .toList();
    assertThat(head).hasExactlyElementsOfTypes(types(layers.size()));
    return new Autograd(file.features(), layers);
  }

  /** What a head of so many linear layers consists of. */
  private static Class<?>[] types(int layers) {
    List<Class<?>> types =
        new ArrayList<>(List.of(Operator.GlobalAveragePool.class, Operator.Flatten.class));
    for (int layer = 0; layer < layers; layer++) {
      if (layer > 0) {
        types.add(Operator.Relu.class);
      }
      types.add(Operator.Linear.class);
    }
    return types.toArray(Class<?>[]::new);
  }

  /** PyTorch's gradient of one glyph's weighted scores. */
  float[] pyTorch(float[] features, float[] weights) {
    Engine engine = Engine.getEngine("PyTorch");
    try (NDManager manager = engine.newBaseManager();
        GradientCollector collector = engine.newGradientCollector()) {
      Shape extents = new Shape(shape.channels(), (long) shape.height() * shape.width());
      NDArray maps = manager.create(features, extents);
      maps.setRequiresGradient(true);
      NDArray scores = maps.mean(new int[] {1}, true);
      for (int i = 0; i < layers.size(); i++) {
        Operator.Linear layer = layers.get(i);
        NDArray input = i == 0 ? scores : Activation.relu(scores);
        scores = matrix(manager, layer).matMul(input).add(column(manager, layer));
      }
      collector.backward(scores.flatten().mul(manager.create(weights)).sum());
      return maps.getGradient().toFloatArray();
    }
  }

  private static NDArray matrix(NDManager manager, Operator.Linear layer) {
    return manager.create(layer.weights().values(), new Shape(sides(layer)));
  }

  private static NDArray column(NDManager manager, Operator.Linear layer) {
    return manager.create(layer.bias().values(), new Shape(layer.bias().size(), 1));
  }

  private static long[] sides(Operator.Linear layer) {
    return layer.weights().shape().stream().mapToLong(Integer::longValue).toArray();
  }

  /** The same by SameDiff, which prints what it differentiates: once for all glyphs. */
  Head sameDiff() {
    SameDiff network = SameDiff.create();
    long[] extents = {1, shape.channels(), shape.height(), shape.width()};
    SDVariable maps = network.var("maps", Nd4j.zeros(DataType.FLOAT, extents));
    SDVariable scores = maps.mean(2, 3);
    for (int i = 0; i < layers.size(); i++) {
      Operator.Linear layer = layers.get(i);
      SDVariable input = i == 0 ? scores : network.nn().relu(scores, 0);
      INDArray matrix = Nd4j.create(layer.weights().values(), sides(layer), 'c');
      INDArray row = Nd4j.create(layer.bias().values(), new long[] {1, layer.bias().size()}, 'c');
      scores = input.mmul(network.transpose(network.constant(matrix))).add(network.constant(row));
    }
    SDVariable counted = network.placeHolder("weights", DataType.FLOAT, 1, scores());
    network.setLossVariables(scores.mul(counted).sum());
    return (features, weights) -> {
      maps.setArray(Nd4j.create(features, extents, 'c'));
      INDArray counts = Nd4j.create(weights, 1, weights.length);
      return network
          .calculateGradients(Map.of("weights", counts), "maps")
          .get("maps")
          .dup('c')
          .data()
          .asFloat();
    };
  }

  private long scores() {
    return layers.get(layers.size() - 1).bias().size();
  }

  /**
   * What a label's score would be without the features' part in it: the biases of the units that
   * are at work, as they reach the score. Where they are, the head is linear.
   */
  double biasOf(float[] features, int label) {
    double[] values = means(features);
    double[] biases = new double[values.length];
    for (int i = 0; i < layers.size(); i++) {
      if (i > 0) {
        biases = atWork(values, biases);
        values = atWork(values, values);
      }
      values = apply(layers.get(i), values);
      biases = apply(layers.get(i), biases);
    }
    return biases[label];
  }

  /** Numbers of the units that ReLU lets through, and 0 of the others. */
  private static double[] atWork(double[] units, double[] numbers) {
    return IntStream.range(0, units.length)
        .mapToDouble(i -> units[i] > 0 ? numbers[i] : 0)
        .toArray();
  }

  private static double[] apply(Operator.Linear layer, double[] inputs) {
    double[] outputs = new double[layer.bias().size()];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = layer.bias().value(i);
      for (int k = 0; k < inputs.length; k++) {
        outputs[i] += layer.weights().value(i * inputs.length + k) * inputs[k];
      }
    }
    return outputs;
  }

  private double[] means(float[] features) {
    int places = shape.height() * shape.width();
    double[] means = new double[shape.channels()];
    for (int i = 0; i < features.length; i++) {
      means[i / places] += features[i] / (double) places;
    }
    return means;
  }
}
