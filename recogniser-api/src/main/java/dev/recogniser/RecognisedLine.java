package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A line of text and how it may be read.
 *
 * @param words its words from left to right, at least one
 * @param alternatives its readings, at least one: the first is how it was read and says what the
 *     words say, with labels also where characters are rejected; the others follow by their
 *     probability. Now and then one of them is more probable: the best path is read, and a text has
 *     the probability of all its paths
 */
public record RecognisedLine(List<RecognisedWord> words, List<Reading> alternatives) {

  /**
   * Copies both.
   *
   * @throws IllegalArgumentException if there is no word or no reading
   */
  public RecognisedLine {
    words = List.copyOf(requireNonNull(words, "words"));
    alternatives = List.copyOf(requireNonNull(alternatives, "alternatives"));
    if (words.isEmpty() || alternatives.isEmpty()) {
      throw new IllegalArgumentException("A line has at least one word and one reading.");
    }
  }

  /**
   * The text as read, with a space between words; {@link Recognition#REJECTED} stands for a
   * rejected character.
   *
   * @return what its words say
   */
  public String text() {
    return Texts.of(characters());
  }

  /**
   * How probable that reading is, as a whole.
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
    return words.stream().flatMap(word -> word.characters().stream()).toList();
  }

  /**
   * Where it stands.
   *
   * @return the box around its words, in the drawing's own coordinates
   */
  public Box box() {
    return words.stream().map(RecognisedWord::box).reduce(Box::union).orElseThrow();
  }
}
