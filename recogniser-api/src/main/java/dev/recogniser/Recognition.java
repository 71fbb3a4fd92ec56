package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a drawing says.
 *
 * @param characters its characters in reading order; empty for a blank drawing
 */
public record Recognition(List<RecognisedCharacter> characters) {

  /** What stands for a rejected character in {@link #text()}: U+FFFD. */
  public static final String REJECTED = "\uFFFD";

  /** Copies the characters. */
  public Recognition {
    characters = List.copyOf(requireNonNull(characters, "characters"));
  }

  /**
   * The text: each character's best label, a space for a word gap, a line feed between lines, and
   * {@link #REJECTED} for a rejected character.
   *
   * @return the text, empty for a blank drawing
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    int line = characters.isEmpty() ? 0 : characters.get(0).segment().line();
    for (RecognisedCharacter character : characters) {
      Segment segment = character.segment();
      if (segment.line() != line) {
        text.append('\n');
      } else if (segment.spaceBefore() && text.length() > 0) {
        text.append(' ');
      }
      line = segment.line();
      text.append(character.rejected() ? REJECTED : character.label());
    }
    return text.toString();
  }
}
