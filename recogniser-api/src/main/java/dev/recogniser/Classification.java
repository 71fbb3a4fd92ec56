package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What one glyph may be.
 *
 * @param candidates the most probable labels of the alphabet, most probable first, at least one;
 *     but a character read in context has the label that it was read as first, which another one
 *     may surpass
 * @param certainty the best candidate's probability among <em>all</em> labels of the model, in [0,
 *     1]: with a narrow alphabet a scribble still has a best candidate, but little certainty
 * @param rejected whether the certainty is below the recogniser's rejection threshold
 * @param nonCharacter how probable it is that the glyph is no single character at all but a piece
 *     of one, several, or a speck, in [0, 1]: by its shape alone, and whatever the alphabet. The
 *     candidates and the certainty take it for one. Empty where the model does not tell
 */
public record Classification(
    List<Candidate> candidates, double certainty, boolean rejected, OptionalDouble nonCharacter) {

  /**
   * Copies the candidates.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Classification {
    candidates = List.copyOf(requireNonNull(candidates, "candidates"));
    requireNonNull(nonCharacter, "nonCharacter");
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("A classification has at least one candidate.");
    }
  }

  /**
   * By a model that takes every glyph for a character.
   *
   * @param candidates the most probable labels of the alphabet, most probable first, at least one
   * @param certainty the best candidate's probability among all labels of the model
   * @param rejected whether that is below the recogniser's rejection threshold
   * @throws IllegalArgumentException if there is no candidate
   */
  public Classification(List<Candidate> candidates, double certainty, boolean rejected) {
    this(candidates, certainty, rejected, OptionalDouble.empty());
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
