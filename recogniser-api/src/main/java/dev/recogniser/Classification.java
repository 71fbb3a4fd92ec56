package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one glyph may be.
 *
 * @param candidates the most probable labels of the alphabet, most probable first, at least one;
 *     but a character read in context has the label that it was read as first, which another one
 *     may surpass
 * @param certainty the best candidate's probability among <em>all</em> labels of the model, in [0,
 *     1]: with a narrow alphabet a scribble still has a best candidate, but little certainty
 * @param rejected whether the certainty is below the recogniser's rejection threshold
 */
public record Classification(List<Candidate> candidates, double certainty, boolean rejected) {

  /**
   * Copies the candidates.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Classification {
    candidates = List.copyOf(requireNonNull(candidates, "candidates"));
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("A classification has at least one candidate.");
    }
  }

  /**
   * The label that it is read as.
   *
   * @return the best candidate's label, also where it is rejected
   */
  public String label() {
    return candidates.get(0).label();
  }

  /**
   * That label's probability among the allowed ones.
   *
   * @return a number in [0, 1]
   */
  public double probability() {
    return candidates.get(0).probability();
  }
}
