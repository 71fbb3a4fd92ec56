package dev.recogniser.internal.read;

import org.jspecify.annotations.Nullable;

/** Goes on from a state by a hypothesis. */
final class Continuation implements Words.Visitor {

  private final State from;
  private final int hypothesis;
  private final NodeStates to;
  private int label;
  private int walked;
  private double score;

  Continuation(State from, int hypothesis, NodeStates to) {
    this.from = from;
    this.hypothesis = hypothesis;
    this.to = to;
  }

  /** Takes the hypothesis for no character: the word goes on as it was. */
  void mark(double itsScore) {
    add(from.context, from.walked, Arc.MARK, itsScore);
  }

  /**
   * Takes it for a character, in each way that the word may go on.
   *
   * @param itsWalked where the walk is after it
   */
  void character(
      int itsLabel, int itsWalked, double itsScore, Words words, @Nullable Recent recent) {
    label = itsLabel;
    walked = itsWalked;
    score = itsScore;
    words.follow(from.context, itsLabel, recent, this);
  }

  @Override
  public void visit(int context, double neighbours, double language) {
    add(context, walked, label, score + neighbours + language);
  }

  private void add(int context, int itsWalked, int itsLabel, double itsScore) {
    if (itsScore > Double.NEGATIVE_INFINITY) {
      to.add(context, itsWalked, new Arc(from, hypothesis, itsLabel, itsScore));
    }
  }
}
