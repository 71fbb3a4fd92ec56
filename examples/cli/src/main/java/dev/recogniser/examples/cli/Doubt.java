package dev.recogniser.examples.cli;

import dev.recogniser.Candidate;
import dev.recogniser.Evidence;
import dev.recogniser.RecognisedCharacter;
import java.util.List;
import java.util.Optional;

/** Which characters could have been read otherwise, and why they were not. */
final class Doubt {

  /** A candidate is near if the one before it is at most this many times as probable. */
  private static final double NEAR = 10;

  private Doubt() {}

  /**
   * What decided a character that was not read as its glyph alone looks, or whose second candidate
   * is near.
   *
   * @return what speaks for its label and against the other one; empty for any other character
   */
  static Optional<Evidence> about(RecognisedCharacter character) {
    String label = character.label();
    String looks = character.alone().label();
    return looks.equals(label)
        ? second(character).flatMap(other -> character.evidence(label, other))
        : character.evidence(label, looks);
  }

  private static Optional<String> second(RecognisedCharacter character) {
    List<Candidate> candidates = character.candidates();
    boolean near =
        candidates.size() > 1
            && candidates.get(0).probability() <= NEAR * candidates.get(1).probability();
    return near ? Optional.of(candidates.get(1).label()) : Optional.empty();
  }
}
