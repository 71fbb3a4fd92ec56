package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;
import dev.recogniser.internal.Watch;

/**
 * Takes the paper away: its shade, even where the light is uneven, becomes 0, and the pen's full
 * line 255. Soft edges stay soft.
 */
final class CleanInk {

  /** Least darkness of ink against its paper; JPEG noise and paper texture reach about 20. */
  private static final int MIN_CONTRAST = 24;

  /** Levels up to here are paper on a canvas, and from {@link #CANVAS_INK} on ink. */
  private static final int CANVAS_PAPER = 16;

  private static final int CANVAS_INK = 200;

  /** A canvas has hardly any shades between paper and ink; a photo has little else. */
  private static final double MAX_CANVAS_SHADES = 0.125;

  /** The share of perfectly white pixels from which on the paper is white. */
  private static final double MIN_WHITE = 0.5;

  /** In smaller pictures a few strokes are as wide as all of it. */
  private static final int MIN_LOCAL = 128;

  /** A pen as dark as this needs no stretching. */
  private static final int FULL_INK = 240;

  private CleanInk() {}

  /** The ink of a raster on clean paper: the same raster where it is clean. */
  static InkRaster of(InkRaster raster, Watch watch) {
    InkRaster lit = lit(raster);
    watch.check();
    return RuleFinder.erase(lit, watch);
  }

  /** The ink of a raster as if it were evenly lit. */
  static InkRaster lit(InkRaster raster) {
    Histogram histogram = Histogram.of(raster);
    int max = histogram.max();
    if (isCanvas(histogram, (long) raster.width() * raster.height())) {
      return max >= FULL_INK ? raster : stretch(raster, 0, max);
    }
    PaperMap paper = PaperMap.of(raster);
    if (paper.isBlank()) {
      return stretch(raster, 0);
    }
    InkRaster rough = stretch(flatten(raster, paper), paper.noise());
    int longer = Math.max(raster.width(), raster.height());
    if (longer < MIN_LOCAL) {
      return rough;
    }
    ComponentTable table = ComponentTable.of(rough);
    double pen = PenWidth.byEdge(table, longer / 80);
    return stretch(NoiseFloor.subtract(LocalPaper.flatten(raster, pen), pen), 0);
  }

  private static boolean isCanvas(Histogram histogram, long pixels) {
    return histogram.max() >= CANVAS_INK
        && (histogram.count(CANVAS_PAPER, CANVAS_INK) <= MAX_CANVAS_SHADES * pixels
            || histogram.count(0, 1) >= MIN_WHITE * pixels);
  }

  /** What share of the paper's light is missing, so that shadows do not pale the ink. */
  private static InkRaster flatten(InkRaster raster, PaperMap paper) {
    int width = raster.width();
    byte[] levels = new byte[width * raster.height()];
    raster.levels().get(levels);
    float[] shade = new float[width];
    for (int y = 0, at = 0; y < raster.height(); y++) {
      paper.row(y, shade);
      for (int x = 0; x < width; x++, at++) {
        float ink = (levels[at] & 0xff) - shade[x];
        levels[at] = (byte) Math.max(0, (int) (255 * ink / (255 - shade[x]) + 0.5)); // rounded
      }
    }
    return InkRaster.wrap(width, raster.height(), levels);
  }

  private static InkRaster stretch(InkRaster flat, double noise) {
    Histogram histogram = Histogram.of(flat);
    int floor = (int) Math.min(255, Math.max(MIN_CONTRAST, 4 * noise));
    if (histogram.max() < floor) {
      return stretch(flat, 255, 256);
    }
    if (noise == 0 && histogram.max() >= FULL_INK) {
      return flat;
    }
    int full = histogram.quantile(0.5, histogram.otsu(floor));
    return stretch(flat, (int) (2 * noise), full);
  }

  private static InkRaster stretch(InkRaster raster, int paper, int full) {
    byte[] table = new byte[Histogram.LEVELS];
    for (int level = 0; level < table.length; level++) {
      double share = (double) (level - paper) / Math.max(1, full - paper);
      table[level] = (byte) Math.round(255 * Math.max(0, Math.min(1, share)));
    }
    byte[] levels = new byte[raster.width() * raster.height()];
    raster.levels().get(levels);
    for (int i = 0; i < levels.length; i++) {
      levels[i] = table[levels[i] & 0xff];
    }
    return InkRaster.wrap(raster.width(), raster.height(), levels);
  }
}
