package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.List;

/** What speaks for a run of pieces being one character, as the run grows to the right. */
final class Joins {

  private final JoinEvidence evidence;
  private final List<Cluster> pieces = new ArrayList<>();

  /** For each node between two pieces of the run the sum of evidence across it. */
  private double[] sums = new double[0];

  Joins(JoinEvidence evidence) {
    this.evidence = evidence;
  }

  /** How many pieces the run has. */
  int pieces() {
    return pieces.size();
  }

  /** The sums with one more piece. */
  private double[] sums(Cluster next) {
    double[] more = new double[pieces.size()];
    double before = 0;
    for (int i = 0; i < pieces.size(); i++) {
      before += pieces.get(i).evidence(next, evidence);
      more[i] = before + (i < sums.length ? sums[i] : 0);
    }
    return more;
  }

  /** The evidence for the least certain join of the run with one more piece. */
  double with(Cluster next) {
    double least = Hypothesis.WHOLE;
    for (double sum : sums(next)) {
      least = Math.min(least, sum);
    }
    return Math.max(-Hypothesis.WHOLE, least);
  }

  /** Makes the run longer by a piece. */
  void add(Cluster next) {
    sums = sums(next);
    pieces.add(next);
  }
}
