package dev.recogniser.djl.internal;

import static java.util.Objects.requireNonNull;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
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
    return new Network(graph.nodes().stream().map(node -> step(node, graph, weights)).toList());
  }

  private static Step step(Node node, Graph graph, NDManager weights) {
    dev.recogniser.format.Shape read = graph.shape(node.inputs().get(0));
    Layers layers = new Layers(weights, new Shape(1, 1, read.height(), read.width()));
    return new Step(node, node.operator().accept(layers), readLastBy(node, graph));
  }

  /** The values that nobody reads after this node, but for the outputs. */
  private static Set<String> readLastBy(Node node, Graph graph) {
    Set<String> last = new HashSet<>(node.inputs());
    last.removeAll(Set.of(Graph.FEATURES, Graph.LOGITS));
    last.removeIf(value -> !lastReader(value, graph).equals(node));
    return last;
  }

  private static Node lastReader(String value, Graph graph) {
    List<Node> readers = graph.readersOf(value);
    return readers.get(readers.size() - 1);
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
