package dev.recogniser.internal.segment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What speaks for a run of pieces being one character, as the run grows to the right. */
final class Joins {

  private final JoinEvidence evidence;
  private final List<Cluster> pieces = new ArrayList<>();

  /** For each node between two pieces of the run the most that speaks for a join across it. */
  private double[] most = new double[0];

  private @Nullable Cluster next;
  private double[] mostWithNext = most;

  Joins(JoinEvidence evidence) {
    this.evidence = evidence;
  }

  /** How many pieces the run has. */
  int pieces() {
    return pieces.size();
  }

  /**
   * The same with one more piece. A node is as sure as its best join: the first stroke of an m has
   * nothing to say for the last one, but both belong to the middle one.
   */
  private double[] mostWith(Cluster next) {
    double[] more = new double[pieces.size()];
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < pieces.size(); i++) {
      best = Math.max(best, pieces.get(i).evidence(next, evidence));
      more[i] = i < most.length ? Math.max(best, most[i]) : best;
    }
    return more;
  }

  /** The evidence for the least certain join of the run with one more piece. */
  double with(Cluster piece) {
    next = piece;
    mostWithNext = mostWith(piece);
    double least = Hypothesis.WHOLE;
    for (double join : mostWithNext) {
      least = Math.min(least, join);
    }
    return Math.max(-Hypothesis.WHOLE, least);
  }

  /** Makes the run longer by the piece that was asked about last. */
  void add() {
    pieces.add(requireNonNull(next, "with is asked first"));
    most = mostWithNext;
  }
}
