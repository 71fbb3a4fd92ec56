package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How well a drawing fits what was expected of it. An application refuses what does not fit by the
 * probability, with a threshold of its own.
 *
 * @param probability how probable it is, of all that may be read of the drawing, that it is a text
 *     which was expected; in [0, 1], and 0 if none could be read
 * @param alternatives the texts that were expected and may be there, each with its probability
 *     among these: the first is how the drawing was read; none if none could be read
 * @param free what is read if nothing is expected
 */
public record Fit(double probability, List<Reading> alternatives, Recognition free) {

  /**
   * Copies the alternatives.
   *
   * @throws IllegalArgumentException if the probability is none
   */
  public Fit {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "A probability lies in [0, 1], not at " + probability + ".");
    }
    alternatives = List.copyOf(requireNonNull(alternatives, "alternatives"));
    requireNonNull(free, "free");
  }
}
