package dev.recogniser.internal.read;

import java.util.List;
import java.util.Map;

/**
 * How probable parts of readings are, by the sums over all paths that the search kept: the forward
 * and backward algorithm. The forward pass sums logarithms; the backward pass hands the share of
 * each state on to the ways into it, by the same sums.
 */
public final class Posterior {

  private final double temperature;
  private final CharacterShares characters;
  private final double total;

  /**
   * Sums.
   *
   * @param temperature what scores are divided by
   */
  Posterior(StateGraph graph, double temperature) {
    this.temperature = temperature;
    this.characters = new CharacterShares(graph.labels());
    List<State> states = graph.states();
    states.get(0).before = 0;
    for (int i = 1; i < states.size(); i++) {
      forward(states.get(i));
    }
    total = graph.end().before;
    graph.end().share = 1;
    for (int i = states.size() - 1; i > 0; i--) {
      backward(states.get(i));
    }
  }

  private void forward(State state) {
    double highest = Double.NEGATIVE_INFINITY;
    for (Arc arc : state.arcs) {
      highest = Math.max(highest, upTo(arc));
    }
    double sum = 0;
    for (Arc arc : state.arcs) {
      sum += Scores.exp(upTo(arc) - highest);
    }
    state.before = highest + Math.log(sum);
  }

  private void backward(State state) {
    for (Arc arc : state.arcs) {
      double share = state.share * Math.exp(upTo(arc) - state.before);
      arc.from().share += share;
      if (arc.isCharacter()) {
        characters.add(arc.hypothesis(), arc.label(), share);
      }
    }
  }

  /** The logarithm of the sum over all paths; negative infinity if there is none. */
  double total() {
    return total;
  }

  /** The labels of a hypothesis with the probabilities that it is that character of the text. */
  Map<Integer, Double> labels(int hypothesis) {
    return characters.of(hypothesis);
  }

  /**
   * The probability of a part of a path.
   *
   * @param from where it begins
   * @param score the summed scores of its arcs
   * @param to where it ends
   */
  double of(State from, double score, State to) {
    return Math.min(1, Math.exp(from.before + score / temperature - to.before) * to.share);
  }

  private double upTo(Arc arc) {
    return arc.from().before + arc.score() / temperature;
  }
}
