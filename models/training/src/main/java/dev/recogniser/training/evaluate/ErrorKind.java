package dev.recogniser.training.evaluate;

import java.util.List;

/** What an error in a text comes from, as far as the text says. */
enum ErrorKind {
  /** A character or space too many or missing, or so many characters read as so many others. */
  SEGMENTATION("segmentation"),
  /** The right letter in the other case. */
  CASE("case"),
  /** Another letter or digit that has the same shape in common hands, size and place apart. */
  LOOK_ALIKE("lookAlike"),
  /** Any other character in its place. */
  OTHER("other");

  private static final List<String> LOOK_ALIKES =
      List.of("0Oo", "1Il", "2Zz", "5Ss", "6b", "8B", "9gq", "UuVv");

  private final String figure;

  ErrorKind(String figure) {
    this.figure = figure;
  }

  /** What its count is called. */
  String figure() {
    return figure;
  }

  /** The kind of an error that took a character for another one. */
  static ErrorKind ofSubstitution(int was, int read) {
    if (was == ' ' || read == ' ') {
      return SEGMENTATION;
    }
    if (Character.toLowerCase(was) == Character.toLowerCase(read)) {
      return CASE;
    }
    return LOOK_ALIKES.stream().anyMatch(alike -> has(alike, was) && has(alike, read))
        ? LOOK_ALIKE
        : OTHER;
  }

  /** Whether the error is understood although it stands beside characters lost or added. */
  boolean explains() {
    return this == CASE || this == LOOK_ALIKE;
  }

  private static boolean has(String alike, int character) {
    return alike.indexOf(character) >= 0;
  }
}
