package dev.recogniser.internal.expect;

/**
 * Follows the texts of a graph. A state is twice the node, and one more if a text ends there.
 *
 * @param graph of the texts, in small letters if case does not count
 * @param anyCase whether it does not
 */
record WordWalk(WordGraph graph, boolean anyCase) implements Walk {

  @Override
  public int after(int state, int character) {
    int node = state == START ? graph.root() : state >> 1;
    int arc = graph.arc(node, anyCase ? Character.toLowerCase(character) : character);
    return arc == WordGraph.NONE ? DEAD : 2 * graph.target(arc) + (graph.ends(arc) ? 1 : 0);
  }

  @Override
  public boolean accepts(int state) {
    return (state & 1) != 0;
  }

  @Override
  public int least(int state) {
    return accepts(state) ? 0 : graph.least(state == START ? graph.root() : state >> 1);
  }
}
