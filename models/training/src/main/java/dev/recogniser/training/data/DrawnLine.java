package dev.recogniser.training.data;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Stroke;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A written line of words: a row of a lines file.
 *
 * @param text what it says, with its spaces
 * @param writer who wrote it
 * @param style how: {@code PRINTED}, {@code MIXED}, {@code CURSIVE} or {@code ?}
 * @param alphanumeric whether it has nothing but digits, letters and spaces
 * @param ordered whether its characters follow each other from left to right in one row
 * @param overlaps how many neighbouring characters overlap
 * @param width its extent to the right
 * @param height its extent downwards
 * @param characters its characters, each in its place, in the order of the text
 */
public record DrawnLine(
    String text,
    String writer,
    String style,
    boolean alphanumeric,
    boolean ordered,
    int overlaps,
    double width,
    double height,
    List<LabelledStrokes> characters) {

  /**
   * Copies the characters.
   *
   * @throws DataException if there is none
   */
  public DrawnLine {
    characters = List.copyOf(requireNonNull(characters, "characters"));
    if (characters.isEmpty()) {
      throw new DataException("The line '" + text + "' has no characters.");
    }
  }

  /**
   * The characters to learn from: all with a label of ours. Cursive ones, which are joined to their
   * neighbours, would not look like that alone.
   *
   * @return the characters, in the order of the text; none of a cursive line
   */
  public List<DrawnCharacter> labelled() {
    if (style.equals(DrawnWord.CURSIVE)) {
      return List.of();
    }
    return characters.stream()
        .filter(each -> each.label().chars().allMatch(LabelIndex::isLabel))
        .map(each -> new DrawnCharacter(each.label(), writer, style, "?", each.strokes()))
        .toList();
  }

  /**
   * The marks to learn from.
   *
   * @return those of {@link LabelIndex#MARKS}, in the order of the text; none of a cursive line
   */
  public List<LinePart> marks() {
    if (style.equals(DrawnWord.CURSIVE)) {
      return List.of();
    }
    double height = Pen.width(1, characters.stream().map(LabelledStrokes::bounds).toList());
    return characters.stream()
        .filter(each -> LabelIndex.mark(each.label()).isPresent())
        .map(each -> part(each, height))
        .toList();
  }

  private LinePart part(LabelledStrokes mark, double height) {
    int label = LabelIndex.mark(mark.label()).orElseThrow();
    return new LinePart(label, writer, mark.strokes(), height);
  }

  /**
   * All strokes, in the order of the characters.
   *
   * @return at least one
   */
  public List<Stroke> strokes() {
    return characters.stream().flatMap(c -> c.strokes().stream()).toList();
  }

  /** Whether a space of the text stands before a character; false if the text has others. */
  boolean hasSpaceBefore(int character) {
    String until =
        characters.subList(0, character).stream()
            .map(LabelledStrokes::label)
            .collect(Collectors.joining());
    int passed = 0;
    int at = 0;
    while (passed < until.length() && at < text.length()) {
      passed += text.charAt(at++) == ' ' ? 0 : 1;
    }
    return at < text.length() && text.charAt(at) == ' ';
  }
}
