package dev.recogniser.internal.read;

import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
  private static final double WORST = 12;

  private final ScoredLine line;
  private final Words words;
  private final List<Map<Integer, State>> states = new ArrayList<>();
  private final List<State> kept = new ArrayList<>();
  private final int[] firstFrom;

  private Search(ScoredLine line, Words words) {
    this.line = line;
    this.words = words;
    Lattice lattice = line.lattice();
    this.firstFrom = new int[lattice.nodes() + 1];
    for (Hypothesis each : lattice.hypotheses()) {
      firstFrom[each.from() + 1]++;
    }
    for (int node = 0; node < lattice.nodes(); node++) {
      firstFrom[node + 1] += firstFrom[node];
      states.add(new LinkedHashMap<>());
    }
  }

  /** Searches. */
  static StateGraph run(ScoredLine line, Words words) {
    return new Search(line, words).run();
  }

  private StateGraph run() {
    int last = line.lattice().nodes() - 1;
    state(0, Words.START).best = 0;
    for (int node = 0; node < last; node++) {
      expand(node);
      states.get(node).clear();
    }
    State end = new State(last, Words.START);
    for (State state : beam(last)) {
      kept.add(state);
      end.add(new Arc(state, -1, Arc.END, words.end(state.context)));
    }
    kept.add(end);
    return new StateGraph(kept);
  }

  private State state(int node, int context) {
    return states.get(node).computeIfAbsent(context, key -> new State(node, key));
  }

  private List<State> beam(int node) {
    List<State> all = new ArrayList<>(states.get(node).values());
    all.sort(Comparator.comparingDouble(state -> -state.best));
    int count = Math.min(BEAM, all.size());
    while (count > 1 && all.get(count - 1).best < all.get(0).best - WORST) {
      count--;
    }
    return all.subList(0, count);
  }

  private void expand(int node) {
    List<State> beam = withSpace(node, beam(node));
    kept.addAll(beam);
    for (int hypothesis = firstFrom[node]; hypothesis < firstFrom[node + 1]; hypothesis++) {
      int to = line.lattice().hypotheses().get(hypothesis).to();
      for (State from : beam) {
        double score = from.context == Words.START ? 0 : line.noSpace()[node];
        add(to, from.context, new Arc(from, hypothesis, Arc.MARK, score + line.mark()[hypothesis]));
        characters(from, hypothesis, to, score + line.character()[hypothesis]);
      }
    }
  }

  private void add(int node, int context, Arc arc) {
    if (arc.score() > Double.NEGATIVE_INFINITY) {
      state(node, context).add(arc);
    }
  }

  /** The states within words, and last the one between words. */
  private List<State> withSpace(int node, List<State> beam) {
    List<State> within = new ArrayList<>(beam);
    State between = states.get(node).get(Words.START);
    within.remove(between);
    if (node > 0 && line.space()[node] > -WORST) {
      between = between == null ? new State(node, Words.START) : between;
      for (State from : within) {
        double score = line.space()[node] + words.end(from.context);
        between.add(new Arc(from, -1, Arc.SPACE, score));
      }
    }
    if (between != null && (node == 0 || !between.arcs.isEmpty())) {
      within.add(between);
    }
    return within;
  }

  private void characters(State from, int hypothesis, int to, double score) {
    int[] labels = line.labels()[hypothesis];
    for (int i = 0; i < labels.length; i++) {
      int label = labels[i];
      double own = score + line.scores()[hypothesis][i];
      words.follow(
          from.context,
          label,
          (context, neighbours, language) ->
              add(to, context, new Arc(from, hypothesis, label, own + neighbours + language)));
    }
  }
}
