package dev.recogniser.internal.read;

import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches a scored line for its best readings: beam search from left to right. Partial readings
 * that end at the same node in the same {@link Words} context are one {@link State}, which keeps
 * all ways into it; so the {@link Paths best paths} and their {@link Posterior sums} can be told
 * afterwards.
 */
final class Search {

  /** How many states of a node go on. */
  private static final int BEAM = 16;

  /** How much worse than a node's best state one may be that goes on. */
  private static final double WORST = 9;

  private final ScoredLine line;
  private final Words words;
  private final @Nullable Recent recent;

  /** Of the nodes that are reached and have not gone on. */
  private final @Nullable NodeStates[] states;

  private final List<State> kept = new ArrayList<>();
  private final int[] firstFrom;

  private Search(ScoredLine line, Words words) {
    this.line = line;
    this.words = words;
    this.recent = words.asking();
    Lattice lattice = line.lattice();
    this.firstFrom = new int[lattice.nodes() + 1];
    for (Hypothesis each : lattice.hypotheses()) {
      firstFrom[each.from() + 1]++;
    }
    this.states = new NodeStates[lattice.nodes()];
    for (int node = 0; node < lattice.nodes(); node++) {
      firstFrom[node + 1] += firstFrom[node];
    }
  }

  /** Searches. */
  static StateGraph run(ScoredLine line, Words words) {
    return new Search(line, words).run();
  }

  private StateGraph run() {
    int last = line.lattice().nodes() - 1;
    states(0).of(Words.START).best = 0;
    for (int node = 0; node < last; node++) {
      expand(node);
      states[node] = null;
    }
    State end = new State(last, Words.START);
    for (State state : states(last).best(BEAM, WORST)) {
      kept.add(state);
      end.add(new Arc(state, -1, Arc.END, words.end(state.context)));
    }
    kept.add(end);
    return new StateGraph(kept, line.labels());
  }

  private NodeStates states(int node) {
    NodeStates there = states[node];
    if (there == null) {
      there = new NodeStates(node);
      states[node] = there;
    }
    return there;
  }

  private void expand(int node) {
    List<State> beam = withSpace(node, states(node).best(BEAM, WORST));
    kept.addAll(beam);
    for (int hypothesis = firstFrom[node]; hypothesis < firstFrom[node + 1]; hypothesis++) {
      NodeStates to = states(line.lattice().hypotheses().get(hypothesis).to());
      for (State from : beam) {
        double score = Words.isStart(from.context) ? 0 : line.noSpace()[node];
        Continuation next = new Continuation(from, hypothesis, to);
        next.mark(score + line.mark()[hypothesis]);
        double least = to.best() - WORST - words.most() - from.best;
        characters(next, hypothesis, score + line.character()[hypothesis], least);
      }
    }
  }

  /**
   * Goes on by each label of a hypothesis.
   *
   * @param least what one with less need not be asked for: its state would not go on
   */
  private void characters(Continuation next, int hypothesis, double score, double least) {
    int[] labels = line.labels()[hypothesis];
    double[] scores = line.scores()[hypothesis];
    for (int i = 0; i < labels.length && score + scores[i] >= least; i++) {
      next.character(labels[i], score + scores[i], words, recent);
    }
  }

  /** The states within words, and last those between words. */
  private List<State> withSpace(int node, List<State> beam) {
    NodeStates there = states(node);
    List<State> all = new ArrayList<>(beam);
    all.removeIf(state -> Words.isStart(state.context));
    if (node > 0 && line.space()[node] > -WORST) {
      for (State from : all) {
        double score = line.space()[node] + words.end(from.context);
        there.add(Words.afterWord(from.context), new Arc(from, -1, Arc.SPACE, score));
      }
    }
    for (int context : Words.STARTS) {
      State between = there.find(context);
      if (between != null) {
        all.add(between);
      }
    }
    return all;
  }
}
