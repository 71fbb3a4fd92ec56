package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;

/**
 * The shade of the paper at each pixel: what is left when all that is narrower than a few strokes
 * is taken away, by a morphological opening. It follows the edge of a shadow or a sheet, which a
 * stroke is narrow against, and takes a dark corner or a table for paper, on which there is no ink.
 */
final class LocalPaper {

  /** Half the opening's window, in pen widths: a blot or a tight loop is still narrower. */
  private static final double PENS = 3;

  /** The longer side divided by this is half the window at least: dust is no pen. */
  private static final int SMALLEST = 100;

  /** The shorter side divided by this is half the window at most. */
  private static final int LARGEST = 6;

  /** Full black gives no light to compare with: ink there is held against a faint shimmer. */
  private static final int DARKEST = 175;

  private LocalPaper() {}

  /**
   * What share of its paper's light each pixel lacks.
   *
   * @param raster of any light
   * @param pen the width of the pen in pixels, roughly
   */
  static InkRaster flatten(InkRaster raster, double pen) {
    int longer = Math.max(raster.width(), raster.height());
    int most = Math.min(raster.width(), raster.height()) / LARGEST;
    int radius = Math.max(longer / SMALLEST + 2, Math.min(most, (int) Math.ceil(PENS * pen)));
    byte[] shade = new byte[raster.width() * raster.height()];
    RunningExtreme.opening(BoxBlur.of(raster), radius).levels().get(shade);
    byte[] levels = new byte[shade.length];
    raster.levels().get(levels);
    for (int i = 0; i < levels.length; i++) {
      int paper = shade[i] & 0xff;
      int ink = Math.max(0, (levels[i] & 0xff) - paper);
      levels[i] = (byte) Math.min(255, 255 * ink / (255 - Math.min(DARKEST, paper)));
    }
    return InkRaster.wrap(raster.width(), raster.height(), levels);
  }
}
