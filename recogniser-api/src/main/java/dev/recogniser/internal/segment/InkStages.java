package dev.recogniser.internal.segment;

import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.internal.Watch;

/**
 * How a drawing becomes clean ink, step by step.
 *
 * @param drawing its ink as it was read
 * @param lit the same without its paper
 * @param ink the same without rules, too: what is read
 */
public record InkStages(InkRaster drawing, InkRaster lit, InkRaster ink) {

  /** The steps of a drawing; of one with strokes there are none, and all are the same. */
  public static InkStages of(Drawing drawing) {
    InkRaster raster = drawing.raster();
    if (!drawing.strokes().isEmpty()) {
      return new InkStages(raster, raster, raster);
    }
    InkRaster lit = CleanInk.lit(raster);
    return new InkStages(raster, lit, RuleFinder.erase(lit, Watch.INTERRUPT));
  }
}
