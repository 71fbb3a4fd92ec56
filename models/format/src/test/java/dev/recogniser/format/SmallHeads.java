package dev.recogniser.format;

import dev.recogniser.format.Operator.MaxPool;
import dev.recogniser.spi.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Heads behind features of few numbers. */
final class SmallHeads {

  private SmallHeads() {}

  /** The gradient where the features are one map of 2 × 2, and the head is one operator. */
  static float[] gradient(Operator operator, float[] features, float... weights) {
    return gradient(features, weights, Node.of("value", operator, Graph.FEATURES));
  }

  /** The same with several nodes, the last of which gives what is flattened for scores. */
  static float[] gradient(float[] features, float[] weights, Node... head) {
    List<Node> nodes = new ArrayList<>(List.of(head));
    String last = head[head.length - 1].output();
    nodes.add(Node.of(Graph.LOGITS, new Operator.Flatten(), last));
    int maps = features.length / 4;
    return of(maps, nodes.toArray(Node[]::new)).orElseThrow().gradient(features, weights);
  }

  /** A head behind so many maps of 2 × 2, which come from a value "quarters". */
  static Optional<? extends Head> of(int maps, Node... head) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Node.of("quarters", new MaxPool(Window.square(14).withStride(14)), Graph.GLYPHS));
    nodes.add(Node.of(Graph.FEATURES, SmallModels.conv(1, maps, 1, 1), "quarters"));
    nodes.addAll(List.of(head));
    return GraphHead.of(Graph.of(nodes));
  }
}
