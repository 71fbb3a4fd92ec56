package dev.recogniser.internal.read;

import dev.recogniser.Alphabet;

/** The kinds of characters that a text's neighbours are told apart by. */
enum Kind {
  SMALL(0),
  CAPITAL(1),
  DIGIT(2),
  MARK(3),
  OTHER(4);

  /** How many there are. */
  static final int COUNT = 5;

  private final int place;

  Kind(int place) {
    this.place = place;
  }

  /** Its place in tables, from 0. */
  int place() {
    return place;
  }

  /** The kind of a label; that of more than one character is {@link #OTHER}. */
  static Kind of(String label) {
    if (label.codePointCount(0, label.length()) != 1) {
      return OTHER;
    }
    int character = label.codePointAt(0);
    if (Alphabet.MARKS.labels().contains(label)) {
      return MARK;
    }
    if (Character.isDigit(character)) {
      return DIGIT;
    }
    if (Character.isUpperCase(character)) {
      return CAPITAL;
    }
    return Character.isLowerCase(character) ? SMALL : OTHER;
  }
}
