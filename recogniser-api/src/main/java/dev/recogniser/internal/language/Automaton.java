package dev.recogniser.internal.language;

/** A language's states and arcs, in arrays that one look-up each goes to. */
final class Automaton {

  /** Of each state: a bit for each letter that it has an arc for. */
  final long[] masks;

  /**
   * Of each state: its first arc; the others follow, one for each bit of its mask, from the low.
   */
  final int[] firstArcs;

  /** Of each state: the longest shorter context, which answers for letters without an arc. */
  final int[] suffixes;

  /** Of each state: added to that answer. */
  final float[] backOffs;

  /** Of each arc: the letter's log probability. */
  final float[] scores;

  /** Of each arc: the state that it leads to. */
  final int[] targets;

  Automaton(int states, int arcs) {
    masks = new long[states];
    firstArcs = new int[states];
    suffixes = new int[states];
    backOffs = new float[states];
    scores = new float[arcs];
    targets = new int[arcs];
  }

  boolean hasArc(int state, int letter) {
    return (masks[state] >>> letter & 1) != 0;
  }

  /** The arc of a letter that has one. */
  int arc(int state, int letter) {
    return firstArcs[state] + Long.bitCount(masks[state] & ((1L << letter) - 1));
  }
}
