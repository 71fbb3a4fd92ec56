package dev.recogniser.internal.segment;

import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;

/**
 * Shows a small image larger, where strokes are as thin as a pixel and fall to pieces: by cubic
 * B-splines (Unser 1999, <i>Splines: a perfect fit for signal and image processing</i>), which
 * smooth it a little, so that a stroke goes on over a pixel that is missing. Strokes are full ink
 * again.
 */
final class Enlargement {

  /** Images are small up to this longer side, in pixels. */
  private static final int SMALL = 64;

  /** What they are brought to at least. */
  private static final int ENOUGH = 128;

  /** The least ink that counts: {@link CleanInk} leaves less as noise. */
  private static final int FAINT = 24;

  /** Full ink against the middle of what is ink: less joins what is farther apart. */
  private static final double FULL = 1.0;

  /** Up to this pen, in pixels, a stroke falls to pieces; that of more is left as it is. */
  private static final double THIN = 1.6;

  private Enlargement() {}

  /** A small image with a thin pen larger, in the same coordinates; all else as it is. */
  static Drawing of(Drawing drawing) {
    InkRaster raster = drawing.raster();
    int longer = Math.max(raster.width(), raster.height());
    if (longer > SMALL || !drawing.strokes().isEmpty()) {
      return drawing;
    }
    InkRaster clean = CleanInk.lit(raster);
    if (PenWidth.of(ComponentTable.of(clean)) > THIN) {
      return drawing;
    }
    int times = (ENOUGH + longer - 1) / longer;
    InkRaster wide = widen(clean, times);
    InkRaster large = Transposed.of(widen(Transposed.of(wide), times));
    return Drawing.of(full(large), drawing.boxOf(0, 0, raster.width(), raster.height()));
  }

  private static InkRaster widen(InkRaster raster, int times) {
    int width = raster.width();
    byte[] levels = new byte[width * times * raster.height()];
    for (int y = 0, at = 0; y < raster.height(); y++) {
      for (int x = 0; x < width * times; x++, at++) {
        double place = (x + 0.5) / times - 0.5;
        int left = (int) Math.floor(place);
        double sum = 0;
        for (int u = left - 1; u <= left + 2; u++) {
          sum += spline(place - u) * raster.at(Math.max(0, Math.min(width - 1, u)), y);
        }
        levels[at] = (byte) Math.round(sum);
      }
    }
    return InkRaster.wrap(width * times, raster.height(), levels);
  }

  private static double spline(double distance) {
    double d = Math.abs(distance);
    double left = Math.max(0, 2 - d);
    return d < 1 ? 2 / 3.0 - d * d + d * d * d / 2 : left * left * left / 6;
  }

  private static InkRaster full(InkRaster large) {
    Histogram histogram = Histogram.of(large);
    if (histogram.max() < FAINT) {
      return large;
    }
    double full = FULL * histogram.quantile(0.5, histogram.otsu(FAINT));
    byte[] levels = new byte[large.width() * large.height()];
    large.levels().get(levels);
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) Math.min(255, Math.round(255 * (levels[i] & 0xff) / full));
    }
    return InkRaster.wrap(large.width(), large.height(), levels);
  }
}
