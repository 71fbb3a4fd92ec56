package dev.recogniser.djl.internal;

import static java.util.Objects.requireNonNull;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A graph's computation, with its weights uploaded. */
final class Network {

  private final List<Step> steps;

  private Network(List<Step> steps) {
    this.steps = steps;
  }

  /** Uploads a graph's weights. */
  static Network of(Graph graph, NDManager weights) {
    Layers layers = new Layers(weights);
    List<Step> steps = new ArrayList<>();
    for (Node node : graph.nodes()) {
      steps.add(new Step(node, node.operator().accept(layers), readLastBy(node, graph)));
    }
    return new Network(steps);
  }

  /** The values that nobody reads any more, unless they are an output. */
  private static Set<String> readLastBy(Node node, Graph graph) {
    Set<String> last = new HashSet<>(node.inputs());
    last.removeAll(Set.of(Graph.FEATURES, Graph.LOGITS));
    last.removeIf(
        value -> !graph.readersOf(value).get(graph.readersOf(value).size() - 1).equals(node));
    return last;
  }

  /** Computes all other values from the glyphs; those that remain are the outputs. */
  void run(Map<String, NDArray> values) {
    steps.forEach(step -> step.run(values));
  }

  private record Step(Node node, Layer layer, Set<String> readLast) {

    void run(Map<String, NDArray> values) {
      NDList inputs = new NDList();
      node.inputs().forEach(name -> inputs.add(requireNonNull(values.get(name))));
      values.put(node.output(), layer.apply(inputs));
      readLast.forEach(name -> requireNonNull(values.remove(name)).close());
    }
  }
}
