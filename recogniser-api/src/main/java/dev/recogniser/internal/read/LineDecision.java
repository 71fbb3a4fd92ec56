package dev.recogniser.internal.read;

import java.util.List;
import java.util.Map;

/**
 * How a line was read. Immutable.
 *
 * @param readings the best ways to read it, each with another text, best first: the first is how it
 *     was read; none if there is no character
 * @param words for each of its words, the best ways to read that, best first
 * @param leftOut hypotheses that the first reading takes for marks which the alphabet lacks, from
 *     left to right
 * @param posterior how probable its parts are
 */
public record LineDecision(
    List<Decision> readings,
    List<List<Decision>> words,
    List<Integer> leftOut,
    Posterior posterior) {

  /**
   * The labels that a hypothesis may have where it stands.
   *
   * @return labels by their place among the model's, with the probability that the hypothesis is
   *     that character of the text; those that are missing are improbable
   */
  public Map<Integer, Double> labels(int hypothesis) {
    return posterior.labels(hypothesis);
  }
}
