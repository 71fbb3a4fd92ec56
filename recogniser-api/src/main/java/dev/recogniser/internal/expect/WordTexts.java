package dev.recogniser.internal.expect;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The texts of a graph one after the other, in the order in which they were added. */
final class WordTexts implements Iterator<String> {

  private final WordGraph graph;

  /** The arcs from the root to the text that comes next, and how many there are. */
  private int[] path = new int[16];

  private int length;

  WordTexts(WordGraph graph) {
    this.graph = graph;
    goTo(graph.root());
  }

  @Override
  public boolean hasNext() {
    return length > 0;
  }

  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException("There is no more text.");
    }
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(graph.character(path[i]));
    }
    advance();
    return text.toString();
  }

  /** A text comes before those that begin with it. */
  private void advance() {
    int node = graph.target(path[length - 1]);
    while (node == WordGraph.NOTHING && length > 0) {
      int arc = path[--length];
      node = graph.isLast(arc) ? WordGraph.NOTHING : arc + 1;
    }
    goTo(node);
  }

  /** Adds arcs from one on, each the first of its node, until a text ends. */
  private void goTo(int first) {
    int arc = first;
    boolean onward = arc != WordGraph.NOTHING;
    while (onward) {
      if (length == path.length) {
        path = Arrays.copyOf(path, 2 * length);
      }
      path[length++] = arc;
      onward = !graph.ends(arc);
      arc = graph.target(arc);
    }
  }
}
