package dev.recogniser.internal.read;

/** The kinds of characters that a text's neighbours are told apart by. */
enum Kind {
  SMALL,
  CAPITAL,
  DIGIT,
  OTHER;

  /** The kind of a label; that of more than one character is {@link #OTHER}. */
  static Kind of(String label) {
    if (label.codePointCount(0, label.length()) != 1) {
      return OTHER;
    }
    int character = label.codePointAt(0);
    if (Character.isDigit(character)) {
      return DIGIT;
    }
    if (Character.isUpperCase(character)) {
      return CAPITAL;
    }
    return Character.isLowerCase(character) ? SMALL : OTHER;
  }
}
