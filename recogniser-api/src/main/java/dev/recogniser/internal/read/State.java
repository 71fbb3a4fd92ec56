package dev.recogniser.internal.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A node of the lattice with what the word up to it says of the next character, and with how far
 * the text up to it has gone along what is expected.
 */
final class State {

  final int node;

  /** One of {@link Words}. */
  final int context;

  /** A state of the search's {@link dev.recogniser.internal.expect.Walk}. */
  final int walked;

  /** All ways into it. */
  final List<Arc> arcs = new ArrayList<>(4);

  /** The best score of a path to it. */
  double best = Double.NEGATIVE_INFINITY;

  /** The logarithm of the summed probabilities of all paths to it. */
  double before = Double.NEGATIVE_INFINITY;

  /** The share of all paths' probability that goes through it. */
  double share;

  State(int node, int context, int walked) {
    this.node = node;
    this.context = context;
    this.walked = walked;
  }

  void add(Arc arc) {
    arcs.add(arc);
    best = Math.max(best, arc.best());
  }
}
