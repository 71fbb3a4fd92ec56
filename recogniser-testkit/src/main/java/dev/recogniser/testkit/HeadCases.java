package dev.recogniser.testkit;

import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Heads of every operator in every form that the model format allows: the networks of {@link
 * OperatorCases} and {@link Networks} with what their first layer gives for features.
 */
final class HeadCases {

  private static final int CLASSES = 4;

  /** So many features a reference can go through one by one. */
  private static final int MOST = 1600;

  private HeadCases() {}

  static List<OperatorCases.Case> all() {
    Stream<OperatorCases.Case> networks =
        IntStream.range(0, Networks.all().size())
            .mapToObj(i -> new OperatorCases.Case("network " + i, Networks.all().get(i)));
    return Stream.concat(networks, OperatorCases.all().stream())
        .filter(network -> !hasSteps(network.model().graph()))
        .filter(network -> network.model().graph().readersOf(Graph.GLYPHS).size() == 1)
        .map(HeadCases::withEarlyFeatures)
        .filter(network -> network.model().features().size() <= MOST)
        .toList();
  }

  /** What is rounded has no slope that differences or an engine would find. */
  private static boolean hasSteps(Graph graph) {
    return graph.nodes().stream().anyMatch(node -> node.operator() instanceof Operator.Quantise);
  }

  private static OperatorCases.Case withEarlyFeatures(OperatorCases.Case network) {
    List<Node> nodes = network.model().graph().nodes();
    String first = nodes.get(0).output();
    List<Node> renamed = new ArrayList<>();
    for (Node node : nodes) {
      List<String> inputs = node.inputs().stream().map(name -> renamed(name, first)).toList();
      renamed.add(new Node(renamed(node.output(), first), node.operator(), inputs));
    }
    return new OperatorCases.Case(
        network.name(), Networks.model(withoutPooledEnd(renamed, network.model().graph())));
  }

  private static String renamed(String name, String first) {
    return name.equals(first) ? Graph.FEATURES : name.equals(Graph.FEATURES) ? "late" : name;
  }

  /**
   * Behind a global pooling all places have the same gradient, and confusing them would not show:
   * each gets a weight of its own.
   */
  private static List<Node> withoutPooledEnd(List<Node> nodes, Graph original) {
    int pooling = nodes.size() - 3;
    if (!(nodes.get(pooling).operator() instanceof Operator.GlobalAveragePool)) {
      return nodes;
    }
    Shape pooled = original.shape(original.nodes().get(pooling).inputs().get(0));
    Numbers numbers = new Numbers(pooled.size());
    Operator last =
        new Operator.Linear(numbers.weights(CLASSES, pooled.size()), numbers.tensor(0.1, CLASSES));
    List<Node> flattened = new ArrayList<>(nodes.subList(0, pooling));
    flattened.add(new Node("flat", new Operator.Flatten(), nodes.get(pooling).inputs()));
    flattened.add(Node.of(Graph.LOGITS, last, "flat"));
    return flattened;
  }

  /** A network whose scores also depend on what is computed beside the features. */
  static ModelFile besideTheFeatures() {
    Layers layers = new Layers(1).conv(1, CLASSES, 1, OperatorCases.ODD);
    String beside = layers.last();
    layers.rectifiedFeatures().add(new Operator.Add(), Graph.FEATURES, beside);
    return Networks.model(layers.pooledHead(CLASSES, CLASSES));
  }
}
