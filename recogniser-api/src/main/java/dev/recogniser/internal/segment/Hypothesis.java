package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Glyph;
import dev.recogniser.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of a line that may be one character: an arc of its {@link Lattice}.
 *
 * @param from the node before its first piece
 * @param to the node after its last piece
 * @param box the pixels of the drawing's raster that its pieces touch, moved to where they would be
 *     if the page's lines were level
 * @param standard whether the standard segmenter takes these pieces, and no others, for a character
 * @param cohesion log-odds that the least certain of its joins is right; {@link #WHOLE} for a piece
 * @param attraction log-odds that the most tempting join to a piece outside is right
 * @param edges where its ink was cut off
 * @param pieces of how many pieces of ink it is
 * @param glyph its ink, normalised; null where it is too faint for the raster
 * @param cut makes a segment of it
 */
public record Hypothesis(
    int from,
    int to,
    Box box,
    boolean standard,
    double cohesion,
    double attraction,
    Edges edges,
    int pieces,
    @Nullable Glyph glyph,
    Cut cut) {

  /** The cohesion of what is in one piece, and the bound of all log-odds here. */
  public static final double WHOLE = 8;

  /**
   * Where ink was cut, or might have been.
   *
   * @param left the seam at its left; null where there is none
   * @param right the seam at its right; null where there is none
   * @param inner the most probable seam within, which was left uncut; null where there is none
   */
  public record Edges(@Nullable Seam left, @Nullable Seam right, @Nullable Seam inner) {

    /** Of what cannot be cut. */
    public static final Edges NONE = new Edges(null, null, null);

    /** Whether any ink was cut. */
    public boolean isCut() {
      return left != null || right != null;
    }
  }

  /** Makes the segment of a hypothesis that was chosen. */
  @FunctionalInterface
  public interface Cut {

    /**
     * Makes a segment.
     *
     * @param line the number of its text line
     * @param spaceBefore whether a word gap lies before it
     */
    Segment toSegment(int line, boolean spaceBefore);
  }
}
