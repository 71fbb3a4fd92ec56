package dev.recogniser.internal.segment;

import dev.recogniser.internal.Watch;
import java.util.ArrayList;
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

  /** Two clusters that may be joined, those before others that have more evidence. */
  private record Join(double evidence, Cluster a, Cluster b) implements Comparable<Join> {

    @Override
    public int compareTo(Join other) {
      int more = Double.compare(other.evidence, evidence);
      if (more != 0) {
        return more;
      }
      int first = Integer.compare(a.id(), other.a.id());
      return first != 0 ? first : Integer.compare(b.id(), other.b.id());
    }
  }

  private final JoinEvidence evidence;
  private final double least;
  private final Watch watch;
  private final List<Cluster> clusters = new ArrayList<>();
  private final PriorityQueue<Join> queue = new PriorityQueue<>();

  private CharacterJoiner(JoinEvidence evidence, double least, Watch watch) {
    this.evidence = evidence;
    this.least = least;
    this.watch = watch;
  }

  /** The characters that pieces make, in no order. */
  static List<Cluster> join(
      List<Part> parts, NearEvidence near, JoinEvidence evidence, Watch watch) {
    return new CharacterJoiner(evidence, 0, watch).joined(parts, near);
  }

  /**
   * Takes a character apart again where its pieces are not surely of one.
   *
   * @param sure the log-odds from which on they are
   */
  static List<Cluster> part(Cluster character, JoinEvidence evidence, double sure, Watch watch) {
    List<Part> parts = character.parts();
    return parts.size() == 1
        ? List.of(character)
        : new CharacterJoiner(evidence, sure, watch)
            .joined(parts, NearEvidence.of(parts, evidence, watch));
  }

  private List<Cluster> joined(List<Part> parts, NearEvidence near) {
    link(parts, near);
    contract();
    return clusters.stream().filter(cluster -> !cluster.isJoined()).toList();
  }

  private void link(List<Part> parts, NearEvidence near) {
    for (Part part : parts) {
      clusters.add(new Cluster(clusters.size(), part));
    }
    near.visit(
        evidence,
        (a, b, sum) -> {
          clusters.get(a).link(clusters.get(b), sum);
          offer(clusters.get(a), clusters.get(b), sum);
        });
  }

  private void offer(Cluster a, Cluster b, double sum) {
    if (sum > least && a.fits(b) && !evidence.isOfTwoRows(a.bounds(), b.bounds())) {
      queue.add(new Join(sum, a, b));
    }
  }

  private void contract() {
    for (Join best = queue.poll(); best != null; best = queue.poll()) {
      if (!best.a().isJoined() && !best.b().isJoined()) {
        watch.check();
        Cluster joint = best.a().join(best.b(), clusters.size(), this::evidence);
        clusters.add(joint);
        joint.links().forEach((near, sum) -> offer(joint, near, sum));
      }
    }
  }

  private double evidence(Part a, Part b) {
    watch.check();
    return evidence.of(a, b);
  }
}
