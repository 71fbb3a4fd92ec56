package dev.recogniser.internal.segment;

import dev.recogniser.Box;

/**
 * Pieces of a line that may be one character: an arc of its {@link Lattice}.
 *
 * @param from the node before its first piece
 * @param to the node after its last piece
 * @param box the pixels of the drawing's raster that its pieces touch
 * @param standard whether the standard segmenter takes these pieces, and no others, for a character
 * @param cohesion log-odds that the least certain of its joins is right; {@link #WHOLE} for a piece
 * @param attraction log-odds that the most tempting join to a piece outside is right
 * @param pieces of how many pieces of ink it is
 * @param ink its pixels
 */
public record Hypothesis(
    int from,
    int to,
    Box box,
    boolean standard,
    double cohesion,
    double attraction,
    int pieces,
    InkCut ink) {

  /** The cohesion of what is in one piece, and the bound of all log-odds here. */
  public static final double WHOLE = 8;
}
