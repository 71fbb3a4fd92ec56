package dev.recogniser;

import static java.util.Objects.requireNonNull;

/**
 * One possible reading of a character.
 *
 * @param label the class
 * @param probability how probable it is among the allowed labels, in [0, 1]
 */
public record Candidate(String label, double probability) {

  /** Checks that there is a label. */
  public Candidate {
    requireNonNull(label, "label");
  }
}
