package dev.recogniser.internal.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How probable parts of readings are, by the sums over all paths that the search kept: the forward
 * and backward algorithm.
 */
public final class Posterior {

  private final double temperature;
  private final double all;

  /** For each hypothesis that may be a character, the summed probabilities of its labels. */
  private final Map<Integer, Map<Integer, Double>> labels = new HashMap<>();

  /**
   * Sums.
   *
   * @param temperature what scores are divided by
   */
  Posterior(StateGraph graph, double temperature) {
    this.temperature = temperature;
    forward(graph.states());
    backward(graph.states());
    this.all = graph.end().before;
    for (State state : graph.states()) {
      for (Arc arc : state.arcs) {
        if (arc.isCharacter()) {
          labels
              .computeIfAbsent(arc.hypothesis(), key -> new HashMap<>())
              .merge(arc.label(), Math.exp(through(arc, state)), Double::sum);
        }
      }
    }
  }

  private void forward(List<State> states) {
    states.get(0).before = 0;
    for (State state : states) {
      for (Arc arc : state.arcs) {
        state.before = sum(state.before, arc.from().before + arc.score() / temperature);
      }
    }
  }

  private void backward(List<State> states) {
    states.get(states.size() - 1).after = 0;
    for (int i = states.size() - 1; i > 0; i--) {
      State state = states.get(i);
      for (Arc arc : state.arcs) {
        State from = arc.from();
        from.after = sum(from.after, state.after + arc.score() / temperature);
      }
    }
  }

  private double through(Arc arc, State to) {
    return arc.from().before + arc.score() / temperature + to.after - all;
  }

  /** The labels of a hypothesis with the probabilities that it is that character of the text. */
  Map<Integer, Double> labels(int hypothesis) {
    return labels.getOrDefault(hypothesis, Map.of());
  }

  /**
   * The probability of a part of a path.
   *
   * @param from where it begins
   * @param score the summed scores of its arcs
   * @param to where it ends
   */
  double of(State from, double score, State to) {
    return Math.exp(Math.min(0, from.before + score / temperature + to.after - all));
  }

  /** log (exp a + exp b). */
  private static double sum(double a, double b) {
    double high = Math.max(a, b);
    return high == Double.NEGATIVE_INFINITY
        ? high
        : high + Math.log1p(Math.exp(Math.min(a, b) - high));
  }
}
