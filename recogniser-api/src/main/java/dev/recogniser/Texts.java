package dev.recogniser;

import java.util.List;

/** What recognised characters say together. */
final class Texts {

  private Texts() {}

  /** Their labels, with a space for a word gap and a line feed between lines. */
  static String of(List<RecognisedCharacter> characters) {
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
      text.append(character.rejected() ? Recognition.REJECTED : character.label());
    }
    return text.toString();
  }

  /** The box around them. */
  static Box box(List<RecognisedCharacter> characters) {
    return characters.stream().map(RecognisedCharacter::box).reduce(Box::union).orElseThrow();
  }
}
