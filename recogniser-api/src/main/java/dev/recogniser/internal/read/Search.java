package dev.recogniser.internal.read;

import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.internal.segment.Lattice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches a scored line for its best paths: beam search from left to right. Partial paths that end
 * at the same node in the same {@link Words} context are one state, which keeps all ways into it, so
 * that the {@link Paths best paths} and their sum can be told afterwards.
 */
final class Search {

  /** How many states of a node go on. */
  private static final int BEAM = 16;

  /** How much worse than a node's best state one may be that goes on. */
  private static final double WORST = 12;

  /** A way into a state: by a character, a mark or a space. */
  record Arc(State from, int hypothesis, int label, double score) {

    /** In place of a label: the pieces are a mark; there is a space; the line ends. */
    static final int MARK = -1;

    static final int SPACE = -2;
    static final int END = -3;
  }

  /** A node of the lattice with what the words up to it say of the next character. */
  static final class State {
    final int node;
    final int context;
    final List<Arc> arcs = new ArrayList<>(4);
    double best = Double.NEGATIVE_INFINITY;

    State(int node, int context) {
      this.node = node;
      this.context = context;
    }

    void add(State from, int hypothesis, int label, double score) {
      arcs.add(new Arc(from, hypothesis, label, score));
      best = Math.max(best, from.best + score);
    }
  }

  private final ScoredLine line;
  private final Words words;
  private final List<Map<Integer, State>> states = new ArrayList<>();
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

  /** The state that all paths end in. */
  static State run(ScoredLine line, Words words) {
    Search search = new Search(line, words);
    State begin = search.state(0, Words.START);
    begin.best = 0;
    int last = line.lattice().nodes() - 1;
    for (int node = 0; node < last; node++) {
      search.expand(node);
    }
    State end = new State(last, Words.START);
    for (State state : search.beam(last)) {
      end.add(state, -1, Arc.END, words.end(state.context));
    }
    return end;
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
    List<State> beam = new ArrayList<>(beam(node));
    if (node > 0) {
      space(node, beam);
    }
    for (int hypothesis = firstFrom[node]; hypothesis < firstFrom[node + 1]; hypothesis++) {
      int to = line.lattice().hypotheses().get(hypothesis).to();
      for (State from : beam) {
        double score = from.context == Words.START ? 0 : line.noSpace()[node];
        state(to, from.context)
            .add(from, hypothesis, Arc.MARK, score + line.mark()[hypothesis]);
        characters(from, hypothesis, to, score + line.character()[hypothesis]);
      }
    }
  }

  private void space(int node, List<State> beam) {
    if (line.space()[node] < -WORST) {
      return;
    }
    State start = state(node, Words.START);
    boolean known = beam.contains(start);
    for (State from : beam) {
      if (from != start) {
        start.add(from, -1, Arc.SPACE, line.space()[node] + words.end(from.context));
      }
    }
    if (!known) {
      beam.add(start);
    }
  }

  private void characters(State from, int hypothesis, int to, double score) {
    int[] labels = line.labels()[hypothesis];
    for (int i = 0; i < labels.length; i++) {
      int label = labels[i];
      double own = score + line.shape()[hypothesis][i] + line.size()[hypothesis][i];
      words.follow(
          from.context,
          label,
          (context, neighbours, language) ->
              state(to, context).add(from, hypothesis, label, own + neighbours + language));
    }
  }
}
