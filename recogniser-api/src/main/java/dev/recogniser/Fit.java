package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How well a drawing fits what was expected of it. An application refuses what does not fit by the
 * match: below 0.01, say.
 *
 * @param match how well the ink matches the text that was read, in [0, 1]: 1 if each character
 *     looks most like what it was read as, and the ink is divided in the most probable way; 0 if
 *     nothing could be read. The character that looks least like its label counts, and labels of
 *     one shape, such as {@code 0}, {@code o} and {@code O}, count as one; which texts are usual
 *     does not count
 * @param probability how probable it is, of all that may be read of the drawing, that it is a text
 *     which was expected; in [0, 1], and 0 if none could be read
 * @param alternatives the texts that were expected and may be there, each with its probability
 *     among these: the first is how the drawing was read; none if none could be read
 * @param free what is read if nothing is expected
 */
public record Fit(double match, double probability, List<Reading> alternatives, Recognition free) {

  /**
   * Copies the alternatives.
   *
   * @throws IllegalArgumentException if the match or the probability lies outside of [0, 1]
   */
  public Fit {
    requireShare(match, "match");
    requireShare(probability, "probability");
    alternatives = List.copyOf(requireNonNull(alternatives, "alternatives"));
    requireNonNull(free, "free");
  }

  private static void requireShare(double value, String what) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("A " + what + " lies in [0, 1], not at " + value + ".");
    }
  }
}
