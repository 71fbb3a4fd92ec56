package dev.recogniser.testkit.oracle;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Glyph;
import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes a network by the definitions of its operators. Immutable; many threads may use it.
 *
 * @param graph the network
 */
public record Oracle(Graph graph) {

  /** Checks that there is a network. */
  public Oracle {
    requireNonNull(graph, "graph");
  }

  /**
   * Computes scores and feature maps of a batch.
   *
   * @param glyphs {@code [count or more, channels, 28, 28]} values, row-major
   * @param count how many glyphs, from 0
   * @return their scores and feature maps
   */
  public Answer answer(float[] glyphs, int count) {
    Answer answer = new Answer(count, graph.shape(Graph.LOGITS), graph.shape(Graph.FEATURES));
    for (int glyph = 0; glyph < count; glyph++) {
      Map<String, Values> values = values(glyphs, glyph);
      answer.put(glyph, required(values, Graph.LOGITS), required(values, Graph.FEATURES));
    }
    return answer;
  }

  /** All values of the network for one glyph of a batch. */
  private Map<String, Values> values(float[] glyphs, int glyph) {
    Shape shape = graph.shape(Graph.GLYPHS);
    int size = shape.size();
    return completed(
        Graph.GLYPHS,
        Values.define(
            shape,
            (channel, y, x) -> glyphs[glyph * size + channel * Glyph.PIXELS + y * Glyph.SIDE + x]));
  }

  /** A value, and all others that follow from it alone. */
  Map<String, Values> completed(String name, Values value) {
    Map<String, Values> values = new HashMap<>(Map.of(name, value));
    for (Node node : graph.nodes()) {
      if (values.keySet().containsAll(node.inputs())) {
        List<Values> inputs = node.inputs().stream().map(input -> required(values, input)).toList();
        Definitions definitions = new Definitions(inputs, graph.shape(node.output()));
        values.put(node.output(), node.operator().accept(definitions));
      }
    }
    return values;
  }

  static Values required(Map<String, Values> values, String name) {
    return requireNonNull(values.get(name), name);
  }
}
