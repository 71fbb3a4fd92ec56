package dev.recogniser.training.adopt;

import dev.recogniser.format.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who reads what in a list of nodes. */
final class Readers {

  private Readers() {}

  /** How often a value is read. */
  static long count(List<Node> nodes, String value) {
    return nodes.stream().flatMap(node -> node.inputs().stream()).filter(value::equals).count();
  }

  /** The nodes that a value needs. */
  static List<Node> needed(List<Node> nodes, String value) {
    Set<String> needed = new HashSet<>(Set.of(value));
    List<Node> kept = new ArrayList<>();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (needed.contains(nodes.get(i).output())) {
        needed.addAll(nodes.get(i).inputs());
        kept.add(0, nodes.get(i));
      }
    }
    return kept;
  }
}
