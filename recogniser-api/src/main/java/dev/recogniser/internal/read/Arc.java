package dev.recogniser.internal.read;

/**
 * A way into a {@link State}: by a character, a mark, a space or the line's end.
 *
 * @param from the state before
 * @param hypothesis the pieces that were taken, by their place in the lattice; -1 for none
 * @param label the character's label by its place among the model's, or one of the constants
 * @param score how much speaks for it: a logarithm
 */
record Arc(State from, int hypothesis, int label, double score) {

  /** The pieces are a mark and no character. */
  static final int MARK = -1;

  /** A word ends, and another begins. */
  static final int SPACE = -2;

  /** The line ends. */
  static final int END = -3;

  /** The best score of a path that ends with it. */
  double best() {
    return from.best + score;
  }

  boolean isCharacter() {
    return label >= 0;
  }

  boolean isMark() {
    return label == MARK;
  }
}
