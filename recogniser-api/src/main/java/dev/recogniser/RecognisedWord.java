package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A word of a line and how it may be read.
 *
 * @param alternatives its readings, at least one: the first is how it was read, with labels also
 *     where characters are rejected; the others follow by their probability, and may fall into two
 *     words
 */
public record RecognisedWord(List<Reading> alternatives) {

  /**
   * Copies the readings.
   *
   * @throws IllegalArgumentException if there is none, or the first has no character
   */
  public RecognisedWord {
    alternatives = List.copyOf(requireNonNull(alternatives, "alternatives"));
    if (alternatives.isEmpty() || alternatives.get(0).characters().isEmpty()) {
      throw new IllegalArgumentException("A word has a reading with at least one character.");
    }
  }

  /**
   * The text as read; {@link Recognition#REJECTED} stands for a rejected character.
   *
   * @return what its characters say
   */
  public String text() {
    return Texts.of(characters());
  }

  /**
   * How probable that reading is.
   *
   * @return a number in [0, 1]
   */
  public double probability() {
    return alternatives.get(0).probability();
  }

  /**
   * Its characters.
   *
   * @return from left to right, at least one
   */
  public List<RecognisedCharacter> characters() {
    return alternatives.get(0).characters();
  }

  /**
   * Where it stands.
   *
   * @return the box around its characters, in the drawing's own coordinates
   */
  public Box box() {
    return Texts.box(characters());
  }
}
