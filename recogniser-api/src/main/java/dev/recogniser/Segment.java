package dev.recogniser;

import static java.util.Objects.requireNonNull;

/**
 * One character's pixels, found in a drawing.
 *
 * @param box where it stands, in the drawing's own coordinates; the raster's extent exactly
 * @param ink its ink alone, on clean paper (level 0), cropped to the box
 * @param line the text line, from 0 downwards
 * @param spaceBefore whether a word gap separates it from the character before it in its line
 */
public record Segment(Box box, InkRaster ink, int line, boolean spaceBefore) {

  /**
   * Checks the line.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Segment {
    requireNonNull(box, "box");
    requireNonNull(ink, "ink");
    if (line < 0) {
      throw new IllegalArgumentException("Lines are numbered from 0, not " + line + ".");
    }
  }
}
