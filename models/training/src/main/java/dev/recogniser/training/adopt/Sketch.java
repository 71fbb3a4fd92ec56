package dev.recogniser.training.adopt;

import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Shape;
import dev.recogniser.format.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The network as far as it is translated, in the operators of the model file. */
final class Sketch {

  private static final Set<String> TAKEN = Set.of(Graph.FEATURES, Graph.LOGITS);

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Shape> shapes = new LinkedHashMap<>();
  private final Set<String> nonNegative = new HashSet<>(Set.of(Graph.GLYPHS));

  Sketch(Shape glyphs) {
    shapes.put(Graph.GLYPHS, glyphs);
  }

  /** Adds a node; gives the name of its value, which is the one wished for unless that is taken. */
  String add(String wish, Operator operator, String... inputs) {
    String name = wish;
    while (TAKEN.contains(name) || shapes.containsKey(name)) {
      name += "_";
    }
    shapes.put(name, operator.shape(Stream.of(inputs).map(this::shape).toList()));
    nodes.put(name, Node.of(name, operator, inputs));
    if (isNonNegative(operator, inputs)) {
      nonNegative.add(name);
    }
    return name;
  }

  Shape shape(String value) {
    Shape shape = shapes.get(value);
    if (shape == null) {
      throw new IllegalStateException("no value " + value);
    }
    return shape;
  }

  Optional<Node> producer(String value) {
    return Optional.ofNullable(nodes.get(value));
  }

  List<Node> nodes() {
    return new ArrayList<>(nodes.values());
  }

  /** Whether none of a value's numbers can be below zero, by what computes it. */
  boolean isNonNegative(String value) {
    return nonNegative.contains(value);
  }

  private boolean isNonNegative(Operator operator, String... inputs) {
    if (operator instanceof Operator.Relu || operator instanceof Operator.Sigmoid) {
      return true;
    }
    if (operator instanceof Operator.Clip clip) {
      return clip.min() >= 0;
    }
    return keepsSigns(operator) && nonNegative.containsAll(List.of(inputs));
  }

  private static boolean keepsSigns(Operator operator) {
    return operator instanceof Operator.MaxPool
        || operator instanceof Operator.AveragePool
        || operator instanceof Operator.Add
        || operator instanceof Operator.Multiply
        || (operator instanceof Operator.Conv conv && isNonNegative(conv));
  }

  /** As is one that only pads. */
  private static boolean isNonNegative(Operator.Conv conv) {
    return isNonNegative(conv.weights()) && isNonNegative(conv.bias());
  }

  private static boolean isNonNegative(Tensor tensor) {
    return IntStream.range(0, tensor.size()).allMatch(i -> tensor.value(i) >= 0);
  }
}
