package dev.recogniser.internal.segment;

/**
 * A place where a piece of ink may be cut in two.
 *
 * @param evidence log-odds that two letters touch there
 * @param thickness how much ink it crosses, in pen widths
 * @param row the mean row of that ink, in pixels of the raster; of a hypothesis moved with it
 */
public record Seam(double evidence, double thickness, double row) {

  /** The same of a piece that was moved. */
  Seam moved(int down) {
    return new Seam(evidence, thickness, row + down);
  }
}
