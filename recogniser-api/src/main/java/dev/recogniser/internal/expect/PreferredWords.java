package dev.recogniser.internal.expect;

/**
 * How probable the characters of words are if each text of a lexicon is as frequent as any other.
 * Texts of several words are preferred word by word. A state is the arc of the words' graph that
 * led to it, so the places where a word may end are told apart. Immutable; used by many threads.
 */
public final class PreferredWords {

  /** Before a word. */
  public static final int START = 0;

  /** No word goes on so. */
  public static final int DEAD = WordGraph.NONE;

  private final WordGraph graph;
  private final boolean anyCase;

  /**
   * For each arc how many words use it; for the start, which is no arc, how many words there are.
   */
  private final int[] words;

  PreferredWords(WordGraph graph, boolean anyCase) {
    this.graph = graph;
    this.anyCase = anyCase;
    this.words = new int[graph.size() + 1];
    // What an arc leads to was built before: its arcs have lower numbers, and are counted already.
    for (int arc = 1; arc < words.length; arc++) {
      words[arc] = (graph.ends(arc) ? 1 : 0) + following(graph.target(arc));
    }
    words[START] = following(graph.root());
  }

  private int following(int node) {
    if (node == WordGraph.NOTHING) {
      return 0;
    }
    int count = words[node];
    for (int arc = node; !graph.isLast(arc); ) {
      arc++;
      count += words[arc];
    }
    return count;
  }

  /** How many words there are. */
  public int count() {
    return words[START];
  }

  /** Whether a letter may be small or a capital. */
  public boolean anyCase() {
    return anyCase;
  }

  /**
   * The state after one more character.
   *
   * @param character a code point
   * @return the state, or {@link #DEAD}
   */
  public int after(int state, int character) {
    int node = state == START ? graph.root() : graph.target(state);
    return graph.arc(node, anyCase ? Character.toLowerCase(character) : character);
  }

  /** The logarithm of the probability of the character that led from one state to another. */
  public double logProbability(int from, int to) {
    return Math.log((double) words[to] / words[from]);
  }

  /** The logarithm of the probability that a word ends in a state; negative infinity for never. */
  public double logEnd(int state) {
    return graph.ends(state) ? -Math.log(words[state]) : Double.NEGATIVE_INFINITY;
  }

  @Override
  public String toString() {
    return "PreferredWords[" + words[START] + "]";
  }
}
