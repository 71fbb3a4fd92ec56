package dev.recogniser.training.graph;

import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import java.nio.FloatBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * Which layers of a graph a training may change. Only convolutions and linear layers are ever
 * learnt: constants that are added or multiplied normalise, and a convolution whose weights are all
 * equal, or ones and noughts, copies or sums maps, such as the ink that multiplies the last maps of
 * our own networks. Nor can int8 weights change, which no engine would then agree on.
 */
public final class TrainedLayers {

  private TrainedLayers() {}

  /**
   * All layers that were learnt.
   *
   * @param graph a network
   * @return the names of their nodes
   */
  public static Set<String> all(Graph graph) {
    Set<String> learnt = new HashSet<>();
    graph.nodes().stream()
        .filter(node -> isLearnt(node.operator()))
        .forEach(node -> learnt.add(node.output()));
    return Set.copyOf(learnt);
  }

  /**
   * Those of the head: what is computed from {@link Graph#FEATURES}, whatever else it reads.
   *
   * @param graph a network
   * @return the names of their nodes; none if the head has nothing that was learnt
   */
  public static Set<String> head(Graph graph) {
    Set<String> behind = new HashSet<>(Set.of(Graph.FEATURES));
    for (Node node : graph.nodes()) {
      if (node.inputs().stream().anyMatch(behind::contains)) {
        behind.add(node.output());
      }
    }
    behind.remove(Graph.FEATURES);
    behind.retainAll(all(graph));
    return Set.copyOf(behind);
  }

  /**
   * Whether an operator was learnt and can be learnt further.
   *
   * @param operator of a node
   * @return false for what has no weights, only copies and sums, or is int8
   */
  public static boolean isLearnt(Operator operator) {
    if (operator instanceof Operator.Conv conv) {
      return isLearnt(conv.weights());
    }
    return operator instanceof Operator.Linear linear && isLearnt(linear.weights());
  }

  private static boolean isLearnt(Tensor weights) {
    if (weights.isInt8()) {
      return false;
    }
    FloatBuffer values = weights.buffer();
    float first = values.get(0);
    boolean differ = false;
    boolean others = false;
    while (values.hasRemaining()) {
      float value = values.get();
      differ |= value != first;
      others |= value != 0 && value != 1;
    }
    return differ && others;
  }
}
