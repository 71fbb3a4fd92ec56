package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;
import java.util.Collection;

/**
 * How much a drawing's lattices may have drawn beside its standard characters, in pixels. In a
 * tangle, where every character is as large as the drawing, it is soon used up; what is left is the
 * standard segmentation.
 */
final class Allowance {

  /** As many times the drawing's own area. */
  private static final long TIMES = 8;

  private long pixels;

  Allowance(InkRaster raster) {
    this.pixels = TIMES * raster.width() * raster.height();
  }

  /** Takes what boxes have of pixels, if that much is left; else nothing. */
  boolean take(Collection<Bounds> boxes) {
    long wanted = 0;
    for (Bounds box : boxes) {
      wanted += (long) box.width() * box.height();
    }
    if (wanted > pixels) {
      return false;
    }
    pixels -= wanted;
    return true;
  }
}
