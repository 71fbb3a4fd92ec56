package dev.recogniser.format;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Glyph;
import dev.recogniser.ModelException;
import dev.recogniser.Preprocessing;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A network: from the value {@link #GLYPHS} its nodes compute all others, among them {@link
 * #FEATURES} and {@link #LOGITS}. A graph that exists is sound: names are unique, nodes stand in
 * the order of computation, shapes fit, and all of it serves the scores. Immutable.
 */
public final class Graph {

  /**
   * The input: a batch of glyphs, {@code [N, channels, 28, 28]}; the first channel is the ink, 1
   * for the pen and 0 for paper.
   */
  public static final String GLYPHS = "glyphs";

  /** The value that enters the head: {@code [N, K, h, w]}. */
  public static final String FEATURES = "features";

  /** The scores: {@code [N, C]}. */
  public static final String LOGITS = "logits";

  private final List<Node> nodes;
  private final Map<String, Shape> shapes;

  private Graph(List<Node> nodes, Map<String, Shape> shapes) {
    this.nodes = nodes;
    this.shapes = shapes;
  }

  /**
   * Checks the nodes of a network that reads ink, and infers the shapes of all values.
   *
   * @param nodes in the order of computation
   * @return the graph
   * @throws ModelException if they make no sound network
   */
  public static Graph of(List<Node> nodes) {
    return of(Preprocessing.INK, nodes);
  }

  /**
   * Checks nodes and infers the shapes of all values.
   *
   * @param input what the network is given of a glyph
   * @param nodes in the order of computation
   * @return the graph
   * @throws ModelException if they make no sound network
   */
  public static Graph of(Preprocessing input, List<Node> nodes) {
    return of(glyphs(input), nodes);
  }

  /** The shape of a glyph. */
  static Shape glyphs(Preprocessing input) {
    return Shape.maps(input.channels(), Glyph.SIDE, Glyph.SIDE);
  }

  private static Graph of(Shape glyphs, List<Node> nodes) {
    List<Node> copy = List.copyOf(requireNonNull(nodes, "nodes"));
    Limits.requireNodes(copy.size());
    Limits.requireParameters(copy.stream().mapToLong(node -> node.operator().parameters()).sum());
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put(GLYPHS, glyphs);
    for (Node node : copy) {
      Check.about(node.title(), () -> shapes.put(node.output(), shapeOf(node, copy, shapes)));
    }
    requireOutputs(shapes);
    requireNoneUnused(copy);
    ExactSums.check(copy);
    Limits.requireMultiplyAdds(
        copy.stream().mapToLong(node -> multiplyAdds(node, required(node.output(), shapes))).sum());
    return new Graph(copy, Collections.unmodifiableMap(shapes));
  }

  private static long multiplyAdds(Node node, Shape output) {
    return node.operator().accept(new LayerCost.Counter(output)).multiplyAdds();
  }

  private static Shape shapeOf(Node node, List<Node> nodes, Map<String, Shape> shapes) {
    Check.that(
        !shapes.containsKey(node.output()),
        () -> "A value of that name is there already. Give every value a name of its own.");
    List<Shape> inputs = node.inputs().stream().map(input -> known(input, nodes, shapes)).toList();
    return node.operator().shape(inputs);
  }

  private static Shape known(String value, List<Node> nodes, Map<String, Shape> shapes) {
    Shape shape = shapes.get(value);
    if (shape == null) {
      boolean later = nodes.stream().anyMatch(node -> node.output().equals(value));
      throw new ModelException(
          "It reads '"
              + value
              + (later
                  ? "', which a later node computes. Put the nodes into the order of computation."
                  : "', which nothing computes. Export the model again, whole."));
    }
    return shape;
  }

  private static void requireOutputs(Map<String, Shape> shapes) {
    Shape features = required(FEATURES, shapes);
    Check.that(
        !features.isVector(),
        () ->
            "'features' is [N,K,h,w], not "
                + features
                + " a glyph. Give the maps before the head.");
    Shape logits = required(LOGITS, shapes);
    Check.that(
        logits.isVector(),
        () -> "'logits' is [N,C], not " + logits + " a glyph. Give the last layer's scores.");
  }

  private static Shape required(String output, Map<String, Shape> shapes) {
    Shape shape = shapes.get(output);
    if (shape == null) {
      throw new ModelException(
          "No node computes '"
              + output
              + "'. Export the model with outputs features and logits; 'training adopt' does so with"
              + " a model from PyTorch or Keras.");
    }
    return shape;
  }

  private static void requireNoneUnused(List<Node> nodes) {
    Set<String> used = new HashSet<>(Set.of(LOGITS));
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Node node = nodes.get(i);
      Check.that(
          used.contains(node.output()),
          () -> node.title() + " does not lead to 'logits'. Remove it from the graph.");
      used.addAll(node.inputs());
    }
  }

  /**
   * The steps of the computation.
   *
   * @return in order: a node comes after those that compute its inputs
   */
  public List<Node> nodes() {
    return nodes;
  }

  /**
   * The same network with other nodes in the places of its own, such as with other weights.
   *
   * @param change gives the node for each
   * @return the graph
   * @throws ModelException if they make no sound network
   */
  public Graph map(UnaryOperator<Node> change) {
    return of(shape(GLYPHS), nodes.stream().map(change).toList());
  }

  /**
   * A value's shape.
   *
   * @param value its name
   * @return what there is of it for each glyph
   * @throws ModelException if the graph has no such value
   */
  public Shape shape(String value) {
    return required(value, shapes);
  }

  /** Whether a value has that name. */
  boolean has(String value) {
    return shapes.containsKey(value);
  }

  /**
   * The nodes that read a value.
   *
   * @param value its name
   * @return in order; none for {@link #LOGITS}, usually
   */
  public List<Node> readersOf(String value) {
    return nodes.stream().filter(node -> node.inputs().contains(value)).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Graph that
        && nodes.equals(that.nodes)
        && shape(GLYPHS).equals(that.shape(GLYPHS));
  }

  @Override
  public int hashCode() {
    return nodes.hashCode();
  }

  @Override
  public String toString() {
    return nodes.stream().map(Node::output).collect(Collectors.joining(" → ", "Graph[", "]"));
  }
}
