package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What a drawing says: its lines, their words, their characters. Immutable. */
public final class Recognition {

  /** What stands for a rejected character in {@link #text()}: U+FFFD. */
  public static final String REJECTED = "\uFFFD";

  private final List<RecognisedLine> lines;
  private final List<RecognisedWord> words;
  private final List<RecognisedCharacter> characters;
  private final LanguageChoice language;

  private Recognition(List<RecognisedLine> lines, LanguageChoice language) {
    this.lines = List.copyOf(requireNonNull(lines, "lines"));
    this.words = this.lines.stream().flatMap(line -> line.words().stream()).toList();
    this.characters = words.stream().flatMap(word -> word.characters().stream()).toList();
    this.language = requireNonNull(language, "language");
  }

  /**
   * What has been read: for those who write a recogniser.
   *
   * @param lines its lines from the top; none for a drawing that is blank or has only marks
   * @param language the language that was read in, or why none was
   * @return the recognition
   */
  public static Recognition of(List<RecognisedLine> lines, LanguageChoice language) {
    return new Recognition(lines, language);
  }

  /**
   * Its lines.
   *
   * @return from the top; none for a drawing that is blank or has only marks
   */
  public List<RecognisedLine> lines() {
    return lines;
  }

  /**
   * Its words, of all lines.
   *
   * @return in reading order; none for a drawing that is blank or has only marks
   */
  public List<RecognisedWord> words() {
    return words;
  }

  /**
   * Its characters, of all words.
   *
   * @return in reading order; none for a drawing that is blank or has only marks
   */
  public List<RecognisedCharacter> characters() {
    return characters;
  }

  /**
   * The text: each character's best label, a space for a word gap, a line feed between lines, and
   * {@link #REJECTED} for a rejected character.
   *
   * @return the text, empty for a drawing that is blank or has only marks
   */
  public String text() {
    return Texts.of(characters);
  }

  /**
   * The language whose words were expected.
   *
   * @return its id, or none; and why
   */
  public LanguageChoice language() {
    return language;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Recognition that
        && lines.equals(that.lines)
        && language.equals(that.language);
  }

  @Override
  public int hashCode() {
    return lines.hashCode();
  }

  @Override
  public String toString() {
    return "Recognition[" + text() + "]";
  }
}
