package dev.recogniser.internal.segment;

import java.util.List;

/**
 * All that one text line may be divided into. Its nodes are the places between its pieces, from 0
 * before the first; its arcs are {@link Hypothesis hypotheses}, and every path from the first node
 * to the last takes each piece once.
 *
 * @param nodes how many nodes: pieces and one
 * @param height the usual height of a character of the drawing, in pixels
 * @param hypotheses the arcs, sorted by {@code from}, then {@code to}
 * @param gaps the paper at each node, in pixels; negative where neighbours overlap, 0 at both ends
 * @param wordGap the gap from which on the standard segmenter separates words, in pixels
 * @param usualGap the median gap between the characters of the drawing, in pixels
 * @param given whether the application has divided it: then there is one path, all of it
 *     characters, and every gap of at least {@code wordGap} is a space
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Lattice(
    int nodes,
    double height,
    List<Hypothesis> hypotheses,
    double[] gaps,
    double wordGap,
    double usualGap,
    boolean given) {

  /** The standard segmenter's characters: a path. */
  public List<Hypothesis> standard() {
    return hypotheses.stream().filter(Hypothesis::standard).toList();
  }
}
