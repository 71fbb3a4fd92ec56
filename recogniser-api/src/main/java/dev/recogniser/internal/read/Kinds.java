package dev.recogniser.internal.read;

import java.util.List;

/**
 * How often characters of one kind follow each other within a word: small letters after small ones,
 * a capital at the start, capitals or digits among themselves. A chain of first order; the shares
 * are rounded estimates for printed English forms and notes, of no text in particular.
 */
final class Kinds {

  /** The kinds that it knows. */
  static final List<Kind> KNOWN = List.of(Kind.SMALL, Kind.CAPITAL, Kind.DIGIT);

  /** Nothing yet. */
  static final int START = 0;

  private static final int SMALL = 1;
  private static final int INITIAL = 2;
  private static final int CAPITALS = 3;
  private static final int DIGITS = 4;

  /** How many states there are. */
  static final int STATES = 5;

  /** Shares of small letters, capitals and digits after each state. */
  private static final double[][] NEXT = {
    {0.61, 0.20, 0.19},
    {0.985, 0.005, 0.01},
    {0.76, 0.19, 0.05},
    {0.02, 0.93, 0.05},
    {0.02, 0.05, 0.93},
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
      case CAPITAL -> state == START ? INITIAL : CAPITALS;
      case OTHER -> state;
    };
  }
}
