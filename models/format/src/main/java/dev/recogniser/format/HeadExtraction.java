package dev.recogniser.format;

import dev.recogniser.spi.Head;
import java.util.ArrayList;
import java.util.List;

/** Finds the layers between features and logits, where they are a chain that a head can have. */
final class HeadExtraction {

  private final Graph graph;
  private final List<Head.Layer> layers = new ArrayList<>();

  private HeadExtraction(Graph graph) {
    this.graph = graph;
  }

  /** The head, or {@link Head#UNKNOWN}. */
  static Head of(Graph graph) {
    return new HeadExtraction(graph).follow();
  }

  private Head follow() {
    String value = Graph.FEATURES;
    while (!value.equals(Graph.LOGITS)) {
      List<Node> readers = graph.readersOf(value);
      if (readers.size() != 1 || !take(readers.get(0))) {
        return Head.UNKNOWN;
      }
      value = readers.get(0).output();
    }
    return new Head(layers);
  }

  /** Adds a node's layer, unless it changes nothing; false if no head can have it. */
  private boolean take(Node node) {
    Shape input = graph.shape(node.inputs().get(0));
    Operator operator = node.operator();
    if (operator instanceof Operator.Linear linear) {
      layers.add(new Head.Linear(linear.weights().values(), linear.bias().values()));
    } else if (operator instanceof Operator.Relu) {
      layers.add(new Head.Relu());
    } else if (operator instanceof Operator.GlobalAveragePool) {
      layers.add(new Head.GlobalAveragePool());
    } else if (!(operator instanceof Operator.Flatten)) {
      return false;
    } else if (input.height() * input.width() > 1) {
      layers.add(new Head.Flatten());
    }
    return true;
  }
}
