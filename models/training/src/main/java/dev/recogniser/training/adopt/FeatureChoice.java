package dev.recogniser.training.adopt;

import dev.recogniser.ModelException;
import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import dev.recogniser.format.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the value that enters the head: the last maps that all scores come from. */
final class FeatureChoice {

  private final List<Node> nodes;
  private final String scores;
  private final Map<String, Shape> shapes = new HashMap<>();

  FeatureChoice(List<Node> nodes, String scores, Shape glyphs) {
    this.nodes = nodes;
    this.scores = scores;
    shapes.put(Graph.GLYPHS, glyphs);
    for (Node node : nodes) {
      shapes.put(
          node.output(), node.operator().shape(node.inputs().stream().map(shapes::get).toList()));
    }
  }

  /** The maps that nothing bypasses on the way to the scores, in the order of computation. */
  List<String> candidates() {
    List<String> all = new ArrayList<>();
    for (Node node : nodes) {
      Shape shape = shapes.get(node.output());
      if (shape != null && shape.height() * shape.width() > 1 && !isBypassed(node.output())) {
        all.add(node.output());
      }
    }
    return all;
  }

  private boolean isBypassed(String value) {
    Set<String> reached = new HashSet<>(Set.of(Graph.GLYPHS));
    for (Node node : nodes) {
      if (!node.output().equals(value) && node.inputs().stream().anyMatch(reached::contains)) {
        reached.add(node.output());
      }
    }
    return reached.contains(scores);
  }

  /** The last of them, or nothing where the network has no maps but the glyph. */
  String last() {
    List<String> all = candidates();
    return all.isEmpty() ? Graph.GLYPHS : all.get(all.size() - 1);
  }

  /** Refuses a value that is none of them. */
  void require(String value, String called) {
    if (!candidates().contains(value)) {
      throw new ModelException(
          ("'" + called + "' is no maps that all scores come from. Name one of these with ")
              + ("--features, or none for the last: " + text()));
    }
  }

  private String text() {
    return candidates().stream()
        .map(name -> Names.plain(name) + " " + shapes.get(name))
        .collect(Collectors.joining(", "));
  }

  String shape(String value) {
    return String.valueOf(shapes.get(value));
  }
}
