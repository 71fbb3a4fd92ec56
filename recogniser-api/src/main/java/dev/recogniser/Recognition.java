package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a drawing says: its lines, their words, their characters. Immutable. */
public final class Recognition {

  /** What stands for a rejected character in {@link #text()}: U+FFFD. */
  public static final String REJECTED = "\uFFFD";

  private final List<RecognisedLine> lines;
  private final List<RecognisedWord> words;
  private final List<RecognisedCharacter> characters;
  private final List<Box> leftOut;
  private final @Nullable Fit fit;
  private final LanguageChoice language;
  private final Orientation orientation;

  private Recognition(
      List<RecognisedLine> lines,
      List<Box> leftOut,
      @Nullable Fit fit,
      LanguageChoice language,
      Orientation orientation) {
    this.lines = List.copyOf(requireNonNull(lines, "lines"));
    this.words = this.lines.stream().flatMap(line -> line.words().stream()).toList();
    this.characters = words.stream().flatMap(word -> word.characters().stream()).toList();
    this.leftOut = List.copyOf(requireNonNull(leftOut, "leftOut"));
    this.fit = fit;
    this.language = requireNonNull(language, "language");
    this.orientation = orientation;
  }

  /**
   * What has been read: for those who write a recogniser.
   *
   * @param lines its lines from the top; none for a drawing that is blank or has only marks
   * @param leftOut where ink stands that was taken for no character of the alphabet
   * @param language the language that was read in, or why none was
   * @return the recognition
   */
  public static Recognition of(
      List<RecognisedLine> lines, List<Box> leftOut, LanguageChoice language) {
    return new Recognition(lines, leftOut, null, language, Orientation.UPRIGHT);
  }

  /**
   * What has been read of a drawing of which something was expected: for those who write a
   * recogniser.
   *
   * @param lines as above, of the first of the fit's alternatives; none if there is none
   * @param leftOut as above
   * @param fit how well it fits
   * @param language as above
   * @return the recognition
   */
  public static Recognition of(
      List<RecognisedLine> lines, List<Box> leftOut, Fit fit, LanguageChoice language) {
    return new Recognition(
        lines, leftOut, requireNonNull(fit, "fit"), language, Orientation.UPRIGHT);
  }

  /**
   * The same, read of a drawing after a turn: for those who write a recogniser.
   *
   * @param turn how the drawing was turned before it was read
   * @return this recognition but for that
   * @throws IllegalArgumentException if it is {@link Orientation#AUTO}, which says no turn
   */
  public Recognition turned(Orientation turn) {
    if (requireNonNull(turn, "turn") == Orientation.AUTO) {
      throw new IllegalArgumentException(
          "Say which turn was read, and not that it was looked for.");
    }
    return turn == orientation ? this : new Recognition(lines, leftOut, fit, language, turn);
  }

  /**
   * How the drawing was turned before it was read.
   *
   * @return never {@link Orientation#AUTO}; all boxes are those of {@code
   *     drawing.turned(orientation)}
   */
  public Orientation orientation() {
    return orientation;
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
   * {@link #REJECTED} for a rejected character. Where something was expected, the text is as it was
   * expected, with a space or nothing between lines, whatever is rejected.
   *
   * @return the text, empty for a drawing that is blank or has only marks, and where nothing is as
   *     expected
   */
  public String text() {
    if (fit == null) {
      return Texts.of(characters);
    }
    return fit.alternatives().isEmpty() ? "" : fit.alternatives().get(0).text();
  }

  /**
   * How well the drawing fits what was expected of it.
   *
   * @return empty if nothing was expected
   */
  public Optional<Fit> fit() {
    return Optional.ofNullable(fit);
  }

  /**
   * Where ink stands that was taken for no character of the alphabet, and left nothing in the text:
   * full stops and other marks, unless the alphabet has them, specks, and what {@link
   * ReadingOptions#writingCheck} found to be no writing. What the segmenter takes for no ink is not
   * among it.
   *
   * @return boxes in the drawing's own coordinates, line by line from the left
   */
  public List<Box> leftOut() {
    return leftOut;
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
        && leftOut.equals(that.leftOut)
        && Objects.equals(fit, that.fit)
        && language.equals(that.language)
        && orientation == that.orientation;
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
