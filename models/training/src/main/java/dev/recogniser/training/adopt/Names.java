package dev.recogniser.training.adopt;

import dev.recogniser.format.Graph;
import dev.recogniser.format.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives values the names of the contract, and others their plainest. */
final class Names {

  private Names() {}

  static List<Node> given(List<Node> nodes, String features, String scores) {
    Map<String, String> names = new HashMap<>(Map.of(Graph.GLYPHS, Graph.GLYPHS));
    names.put(features, Graph.FEATURES);
    names.put(scores, Graph.LOGITS);
    Set<String> taken = new HashSet<>(names.values());
    for (Node node : nodes) {
      String name = names.computeIfAbsent(node.output(), wish -> plain(wish, taken));
      taken.add(name);
    }
    return nodes.stream()
        .map(
            node ->
                new Node(
                    String.valueOf(names.get(node.output())),
                    node.operator(),
                    node.inputs().stream().map(input -> String.valueOf(names.get(input))).toList()))
        .toList();
  }

  /** Without what told several nodes of a step apart, where one alone is left. */
  private static String plain(String wish, Set<String> taken) {
    String name = plain(wish);
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }

  /** The foreign model's name for a value. */
  static String plain(String name) {
    String bare = name.replaceAll("_+$", "");
    return bare.isEmpty() ? name : bare;
  }
}
