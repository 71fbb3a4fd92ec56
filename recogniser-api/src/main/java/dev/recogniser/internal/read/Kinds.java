package dev.recogniser.internal.read;

import java.util.List;

/**
 * How often characters of one kind follow each other: small letters after small ones, a capital at
 * the start of a word, capitals or digits among themselves, a word of capitals after another. A
 * chain of first order; the shares are rounded estimates for printed English forms and notes, of no
 * text in particular.
 */
final class Kinds {

  /** The kinds that it knows. */
  static final List<Kind> KNOWN = List.of(Kind.SMALL, Kind.CAPITAL, Kind.DIGIT, Kind.MARK);

  /** Before a word. */
  static final int START = 0;

  /** Before a word that follows one of capitals. */
  static final int START_AFTER_CAPITALS = 1;

  private static final int SMALL = 2;
  private static final int INITIAL = 3;
  private static final int INITIAL_AFTER_CAPITALS = 4;
  private static final int CAPITALS = 5;
  private static final int DIGITS = 6;

  /** How many states there are. */
  static final int STATES = 7;

  /** Shares of small letters, capitals, digits and, beside these, marks after each state. */
  private static final double[][] NEXT = {
    {0.61, 0.20, 0.19, 0.05},
    {0.12, 0.76, 0.12, 0.05},
    {0.985, 0.005, 0.01, 0.08},
    {0.76, 0.19, 0.05, 0.05},
    {0.15, 0.80, 0.05, 0.05},
    {0.02, 0.93, 0.05, 0.08},
    {0.02, 0.05, 0.93, 0.15},
  };

  private Kinds() {}

  /** How often a kind comes after a state. */
  static double share(int state, Kind kind) {
    return NEXT[state][kind.place()];
  }

  /** The state after a character of a kind. */
  static int next(int state, Kind kind) {
    return switch (kind) {
      case SMALL -> SMALL;
      case DIGIT -> DIGITS;
      case CAPITAL ->
          switch (state) {
            case START -> INITIAL;
            case START_AFTER_CAPITALS -> INITIAL_AFTER_CAPITALS;
            default -> CAPITALS;
          };
      case MARK, OTHER -> state;
    };
  }

  /** The state before the word that follows one which ends in a state. */
  static int afterWord(int state) {
    return state == CAPITALS || state == INITIAL_AFTER_CAPITALS ? START_AFTER_CAPITALS : START;
  }
}
