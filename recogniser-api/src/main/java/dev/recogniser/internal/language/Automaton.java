package dev.recogniser.internal.language;

/**
 * A language's states and arcs, in arrays that one look-up each goes to. They are those of the
 * packed language, and what {@link Unpacking} adds to them.
 */
final class Automaton {

  /** Of each state: a bit for each letter that it has an arc for. */
  final long[] masks;

  /**
   * Of each state: its first arc; the others follow, one for each bit of its mask, from the low.
   */
  final int[] firstArcs;

  /** Of each state: the longest shorter context, which answers for letters without an arc. */
  final int[] suffixes;

  /** Of each state: what is added to that answer, as {@link Levels#BACK_OFF}. */
  final byte[] backOffs;

  /** Of each arc: the letter's log probability, as {@link Levels#SCORE}. */
  final byte[] scores;

  /** Of each arc: the state that it leads to. */
  final int[] targets;

  Automaton(PackedLanguage packed) {
    masks = new long[packed.states()];
    firstArcs = new int[packed.states()];
    suffixes = new int[packed.states()];
    backOffs = packed.backOffBytes();
    scores = packed.scoreBytes();
    targets = new int[packed.arcs()];
  }

  boolean hasArc(int state, int letter) {
    return (masks[state] >>> letter & 1) != 0;
  }

  /** The arc of a letter that has one. */
  int arc(int state, int letter) {
    return firstArcs[state] + Long.bitCount(masks[state] & ((1L << letter) - 1));
  }

  /** The state after a letter: that of the longest context which has an arc for it. */
  int next(int state, int letter) {
    int context = state;
    while (!hasArc(context, letter)) {
      context = suffixes[context];
    }
    return targets[arc(context, letter)];
  }
}
