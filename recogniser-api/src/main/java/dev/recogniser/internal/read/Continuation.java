package dev.recogniser.internal.read;

import org.jspecify.annotations.Nullable;

/** Goes on from a state by a hypothesis. */
final class Continuation implements Words.Visitor {

  private final State from;
  private final int hypothesis;
  private final NodeStates to;
  private int label;
  private double score;

  Continuation(State from, int hypothesis, NodeStates to) {
    this.from = from;
    this.hypothesis = hypothesis;
    this.to = to;
  }

  /** Takes the hypothesis for no character: the word goes on as it was. */
  void mark(double itsScore) {
    add(from.context, Arc.MARK, itsScore);
  }

  /** Takes it for a character, in each way that the word may go on. */
  void character(int itsLabel, double itsScore, Words words, @Nullable Recent recent) {
    label = itsLabel;
    score = itsScore;
    words.follow(from.context, itsLabel, recent, this);
  }

  @Override
  public void visit(int context, double neighbours, double language) {
    add(context, label, score + neighbours + language);
  }

  private void add(int context, int itsLabel, double itsScore) {
    if (itsScore > Double.NEGATIVE_INFINITY) {
      to.add(context, new Arc(from, hypothesis, itsLabel, itsScore));
    }
  }
}
