package dev.recogniser.internal.read;

import dev.recogniser.internal.expect.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Searches a scored line for its best readings: beam search from left to right. Partial readings
 * that end at the same node in the same {@link Words} context, and have gone equally far along what
 * is expected, are one {@link State}, which keeps all ways into it; so the {@link Paths best paths}
 * and their {@link Posterior sums} can be told afterwards.
 */
final class Search {

  private final ScoredLine line;
  private final Words words;
  private final Expected expected;
  private final Walk walk;
  private final @Nullable Recent recent;

  /** Of the nodes that are reached and have not gone on. */
  private final @Nullable NodeStates[] states;

  private final List<State> kept = new ArrayList<>();
  private final int[] firstFrom;

  private Search(ScoredLine line, Words words, Expected expected) {
    this.line = line;
    this.words = words;
    this.expected = expected;
    this.walk = expected.walk();
    this.recent = words.asking();
    this.firstFrom = new int[line.nodes() + 1];
    for (int from : line.from()) {
      firstFrom[from + 1]++;
    }
    this.states = new NodeStates[line.nodes()];
    for (int node = 0; node < line.nodes(); node++) {
      firstFrom[node + 1] += firstFrom[node];
    }
  }

  /**
   * Searches.
   *
   * @return all that was kept; its end has no way into it if nothing is as expected
   */
  static StateGraph run(ScoredLine line, Words words, Expected expected) {
    return new Search(line, words, expected).run();
  }

  private StateGraph run() {
    states(0).of(Words.START, Walk.START).best = 0;
    for (int node = 0; node < last(); node++) {
      expand(node);
      states[node] = null;
    }
    State end = new State(last(), Words.START, Walk.START);
    for (State state : best(states(last()), this::mayEnd)) {
      kept.add(state);
      end.add(new Arc(state, -1, Arc.END, words.end(state.context)));
    }
    kept.add(end);
    return new StateGraph(kept, line.labels());
  }

  private int last() {
    return line.nodes() - 1;
  }

  private NodeStates states(int node) {
    NodeStates there = states[node];
    if (there == null) {
      there = new NodeStates(node);
      states[node] = there;
    }
    return there;
  }

  private boolean mayEnd(State state) {
    return walk.accepts(state.walked) && words.end(state.context) > Double.NEGATIVE_INFINITY;
  }

  /**
   * The best states. Those of listed words do not take the places of others: a word that begins as
   * a listed one has much for it, and is worth nothing if it goes on otherwise.
   */
  private List<State> best(NodeStates of, Predicate<State> wanted) {
    List<State> best = best(of, wanted, false);
    if (words.hasListed()) {
      best = new ArrayList<>(best);
      best.addAll(best(of, wanted, true));
    }
    return best;
  }

  private List<State> best(NodeStates of, Predicate<State> wanted, boolean listed) {
    return of.best(
        state -> Words.isListed(state.context) == listed && wanted.test(state),
        expected.beam(),
        expected.worst());
  }

  private void expand(int node) {
    List<State> beam = withSpace(node);
    kept.addAll(beam);
    for (int hypothesis = firstFrom[node]; hypothesis < firstFrom[node + 1]; hypothesis++) {
      NodeStates to = states(line.to()[hypothesis]);
      for (State from : beam) {
        double score = Words.isStart(from.context) ? 0 : line.noSpace()[node];
        Continuation next = new Continuation(from, hypothesis, to);
        if (line.mark()[hypothesis] > line.character()[hypothesis] - expected.leftOut()) {
          next.mark(score + line.mark()[hypothesis]);
        }
        characters(from, next, hypothesis, score + line.character()[hypothesis], to);
      }
    }
  }

  /** Goes on by each label of a hypothesis. */
  private void characters(
      State from, Continuation next, int hypothesis, double score, NodeStates to) {
    // One with less need not be asked for: its state would not go on.
    double least =
        words.hasListed()
            ? Double.NEGATIVE_INFINITY
            : to.best() - expected.worst() - words.most() - from.best;
    int nodesLeft = last() - line.to()[hypothesis];
    int[] labels = line.labels()[hypothesis];
    double[] scores = line.scores()[hypothesis];
    boolean first = true;
    for (int i = 0; i < labels.length && score + scores[i] >= least; i++) {
      int walked = walk.after(from.walked, expected.character(labels[i]));
      if (walked != Walk.DEAD && walk.least(walked) <= nodesLeft) {
        if (first) { // they come best first
          least = Math.max(least, score + scores[i] - expected.tail());
          first = false;
        }
        next.character(labels[i], walked, score + scores[i], words, recent);
      }
    }
  }

  /** The states within words, and last those between words. */
  private List<State> withSpace(int node) {
    NodeStates there = states(node);
    List<State> all = new ArrayList<>(best(there, each -> true));
    all.removeIf(state -> Words.isStart(state.context));
    if (node > 0 && line.space()[node] > -expected.worst()) {
      for (State from : all) {
        int walked = walk.after(from.walked, ' ');
        double score = line.space()[node] + words.end(from.context);
        if (walked != Walk.DEAD && score > Double.NEGATIVE_INFINITY) {
          there.add(Words.afterWord(from.context), walked, new Arc(from, -1, Arc.SPACE, score));
        }
      }
    }
    all.addAll(best(there, state -> Words.isStart(state.context)));
    return all;
  }
}
