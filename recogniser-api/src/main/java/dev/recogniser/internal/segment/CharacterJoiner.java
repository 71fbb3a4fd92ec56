package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Joins the pieces of each character. Every two pieces near each other have evidence for or against
 * belonging together; clusters are joined, most evidence first, as long as the summed evidence of
 * their pairs speaks for it (greedy additive edge contraction, Keuper et al. 2015).
 */
final class CharacterJoiner {

  /** Most pieces of one character; an E has four, a broken line a few more. */
  static final int MAX_PIECES = 12;

  /** How far apart, in usual heights, pieces of one character may lie. */
  private static final double REACH_X = 0.3;

  private static final double REACH_Y = 1.0;

  private record Join(double evidence, Cluster a, Cluster b) {}

  private final JoinEvidence evidence;
  private final double least;
  private final List<Cluster> clusters = new ArrayList<>();
  private final PriorityQueue<Join> queue =
      new PriorityQueue<>(
          Comparator.comparingDouble(Join::evidence)
              .reversed()
              .thenComparingInt(join -> join.a().id())
              .thenComparingInt(join -> join.b().id()));

  private CharacterJoiner(JoinEvidence evidence, double least) {
    this.evidence = evidence;
    this.least = least;
  }

  /** The characters that pieces make, in no order. */
  static List<Cluster> join(List<Part> parts, JoinEvidence evidence) {
    return join(parts, evidence, 0);
  }

  /** The same, where nothing is joined for which no more than {@code least} speaks. */
  static List<Cluster> join(List<Part> parts, JoinEvidence evidence, double least) {
    CharacterJoiner joiner = new CharacterJoiner(evidence, least);
    joiner.link(parts, evidence.height());
    joiner.contract();
    return joiner.clusters.stream().filter(cluster -> !cluster.isJoined()).toList();
  }

  private void link(List<Part> parts, double height) {
    for (Part part : parts) {
      clusters.add(new Cluster(clusters.size(), part));
    }
    List<Bounds> bounds = parts.stream().map(Part::bounds).toList();
    new NearPairs(bounds, (int) (REACH_X * height), (int) (REACH_Y * height))
        .visit(
            (a, b) -> {
              double sum = evidence.of(parts.get(a), parts.get(b));
              clusters.get(a).link(clusters.get(b), sum);
              offer(clusters.get(a), clusters.get(b), sum);
            });
  }

  private void offer(Cluster a, Cluster b, double sum) {
    if (sum > least && a.parts().size() + b.parts().size() <= MAX_PIECES) {
      queue.add(new Join(sum, a, b));
    }
  }

  private void contract() {
    for (Join best = queue.poll(); best != null; best = queue.poll()) {
      if (!best.a().isJoined() && !best.b().isJoined()) {
        Cluster joint = best.a().join(best.b(), clusters.size(), evidence);
        clusters.add(joint);
        joint.links().forEach((near, sum) -> offer(joint, near, sum));
      }
    }
  }
}
