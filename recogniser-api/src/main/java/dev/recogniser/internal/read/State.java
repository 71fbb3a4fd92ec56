package dev.recogniser.internal.read;

import java.util.Arrays;

/** A node of the lattice with what the word up to it says of the next character. */
final class State {

  final int node;

  /** One of {@link Words}. */
  final int context;

  /** The best score of a path to it. */
  double best = Double.NEGATIVE_INFINITY;

  /** The logarithm of the summed probabilities of all paths to it. */
  double before = Double.NEGATIVE_INFINITY;

  /** The share of all paths' probability that goes through it. */
  double share;

  private Arc[] arcs = new Arc[4];
  private int count;

  State(int node, int context) {
    this.node = node;
    this.context = context;
  }

  void add(Arc arc) {
    if (count == arcs.length) {
      arcs = Arrays.copyOf(arcs, 2 * count);
    }
    arcs[count++] = arc;
    best = Math.max(best, arc.best());
  }

  /** How many ways lead into it. */
  int arcs() {
    return count;
  }

  /** One of the ways into it. */
  Arc arc(int place) {
    return arcs[place];
  }
}
