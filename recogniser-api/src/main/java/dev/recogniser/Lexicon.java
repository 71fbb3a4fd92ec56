package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.expect.WordLexicon;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Texts of which a drawing says one, or some of whose words it is likely to say: names, places,
 * words. Up to a million, in some nine bytes for each letter that no other shares. Immutable.
 */
public sealed interface Lexicon permits WordLexicon {

  /**
   * A lexicon of certain texts.
   *
   * @param texts the texts, in any order; repeated and blank ones do not count, nor do spaces at
   *     their ends and more than one between words
   * @return the lexicon
   * @throws OptionException if there is none, more than a million, or one of more than 1,000
   *     characters
   */
  static Lexicon of(Collection<String> texts) {
    return WordLexicon.of(requireNonNull(texts, "texts"), false);
  }

  /**
   * The same, with any letter of a text written small or as a capital.
   *
   * @param texts the texts
   * @return the lexicon
   * @throws OptionException as {@link #of} does
   */
  static Lexicon ofAnyCase(Collection<String> texts) {
    return WordLexicon.of(requireNonNull(texts, "texts"), true);
  }

  /**
   * A lexicon of a file's lines.
   *
   * @param file UTF-8, a text on each line
   * @return the lexicon
   * @throws OptionException as {@link #of} does, or if the file cannot be read
   */
  static Lexicon read(Path file) {
    return WordLexicon.read(requireNonNull(file, "file"), false);
  }

  /**
   * The same, with any letter of a text written small or as a capital.
   *
   * @param file UTF-8, a text on each line
   * @return the lexicon
   * @throws OptionException as {@link #read} does
   */
  static Lexicon readAnyCase(Path file) {
    return WordLexicon.read(requireNonNull(file, "file"), true);
  }

  /**
   * The same texts, but only preferred: a drawing may say anything, and is likely to have words of
   * them, as often as others. Each word of a text counts for itself. The words are sorted anew,
   * which takes as long as making the lexicon: make it once.
   *
   * @return the lexicon; itself if its texts are preferred already
   */
  Lexicon preferred();

  /**
   * Whether other texts may be read, too.
   *
   * @return whether it is one of {@link #preferred}
   */
  boolean isPreferred();

  /**
   * How many texts it has, with case counted as it is.
   *
   * @return at least 1
   */
  int size();

  /**
   * Whether it has a text.
   *
   * @param text any text
   * @return whether it has
   */
  boolean contains(String text);

  /**
   * Its texts.
   *
   * @return each once, sorted as strings are; of a lexicon of any case in small letters
   */
  Stream<String> texts();

  /**
   * Whether any letter of a text may be small or a capital.
   *
   * @return whether it is one of {@link #ofAnyCase} or {@link #readAnyCase}
   */
  boolean anyCase();

  /**
   * Whether another lexicon says the same.
   *
   * @param other any object
   * @return whether it is a lexicon of the same texts, with case counted in the same way, and
   *     preferred if this is
   */
  @Override
  boolean equals(Object other);

  /**
   * A hash code that goes with {@link #equals}.
   *
   * @return the same for equal lexicons
   */
  @Override
  int hashCode();
}
