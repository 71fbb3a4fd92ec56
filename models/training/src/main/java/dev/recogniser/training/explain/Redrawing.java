package dev.recogniser.training.explain;

import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.training.graph.TrainedLayers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes a network forget what it has learnt, layer by layer. Layers are convolutions and linear
 * ones with weights that differ; constants that are added or multiplied stay, as the normalisation
 * of the input does.
 *
 * @param random where the new weights come from
 */
record Redrawing(RandomGenerator random) {

  /** The names of a network's layers, the last one first. */
  static List<String> layers(Graph graph) {
    List<String> layers = new ArrayList<>();
    for (Node node : graph.nodes()) {
      if (TrainedLayers.isLearnt(node.operator())) {
        layers.add(node.output());
      }
    }
    Collections.reverse(layers);
    return layers;
  }

  /** The network with new weights in one layer. */
  Graph redraw(Graph graph, String layer) {
    return graph.map(node -> node.output().equals(layer) ? redraw(node) : node);
  }

  private Node redraw(Node node) {
    if (node.operator() instanceof Operator.Conv conv) {
      return with(
          node,
          new Operator.Conv(
              redraw(conv.weights()), redraw(conv.bias()), conv.window(), conv.groups()));
    }
    if (node.operator() instanceof Operator.Linear linear) {
      return with(node, new Operator.Linear(redraw(linear.weights()), redraw(linear.bias())));
    }
    return node;
  }

  private static Node with(Node node, Operator operator) {
    return new Node(node.output(), operator, node.inputs());
  }

  /** From a normal distribution about 0, as wide as the numbers that were there. */
  private Tensor redraw(Tensor tensor) {
    float[] values = tensor.values();
    double deviation = deviation(values);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return Tensor.of(values, tensor.shape().stream().mapToInt(Integer::intValue).toArray());
  }

  private static double deviation(float[] values) {
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / values.length;
    return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
  }
}
