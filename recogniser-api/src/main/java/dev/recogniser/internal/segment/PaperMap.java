package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;
import java.util.Arrays;

/**
 * The shade of the paper over an image: a low quantile in each block of a coarse grid, ink that
 * fills whole blocks removed by a grey opening, and straight lines between the blocks' centres.
 */
final class PaperMap {

  /** Blocks along the longer side: light changes slowly, so few are enough. */
  private static final int GRID = 32;

  /** Least side of a block in pixels, so that it holds enough for a quantile. */
  private static final int MIN_BLOCK = 16;

  /** Smaller images show one character, whose ink may fill blocks, but hardly uneven light. */
  private static final int MIN_SHADED = 128;

  /** The share of a block's pixels that is paper even in dense writing. */
  private static final double PAPER_SHARE = 0.25;

  /** Ink up to twice this share of a side wide is not taken for paper. */
  private static final double OPENING = 1 / 6.0;

  /** How far towards black paper may be darker than the image's middle paper. */
  private static final double MAX_SHADOW = 0.6;

  /** From the first to the second quartile of a normal distribution, in standard deviations. */
  private static final double QUARTILE = 0.6745;

  private final BlockMap shade;

  private final boolean blank;
  private final double noise;

  private PaperMap(int block, float[][] blocks, int width, double noise) {
    this.shade = new BlockMap(block, blocks, width);
    this.blank = isBlank(blocks);
    this.noise = noise;
  }

  static PaperMap of(InkRaster raster) {
    int longer = Math.max(raster.width(), raster.height());
    int block = longer < MIN_SHADED ? longer : Math.max(MIN_BLOCK, (longer + GRID - 1) / GRID);
    int columns = (raster.width() + block - 1) / block;
    int rows = (raster.height() + block - 1) / block;
    float[][] shade = new float[rows][columns];
    float[] spread = new float[rows * columns];
    Bounds whole = new Bounds(0, 0, raster.width(), raster.height());
    for (int i = 0; i < spread.length; i++) {
      Histogram histogram =
          Histogram.of(raster, blockBounds(i % columns, i / columns, block, whole));
      int low = histogram.quantile(PAPER_SHARE, 0);
      shade[i / columns][i % columns] = low;
      spread[i] = histogram.quantile(2 * PAPER_SHARE, 0) - low;
    }
    Arrays.sort(spread);
    double noise = spread[(spread.length - 1) / 4] / QUARTILE;
    return new PaperMap(block, limit(GreyOpening.of(shade, OPENING)), raster.width(), noise);
  }

  private static Bounds blockBounds(int column, int row, int block, Bounds whole) {
    return new Bounds(
        column * block,
        row * block,
        Math.min(whole.right(), (column + 1) * block),
        Math.min(whole.bottom(), (row + 1) * block));
  }

  private static float[][] limit(float[][] shade) {
    int columns = shade[0].length;
    float[] all = new float[shade.length * columns];
    for (int i = 0; i < all.length; i++) {
      all[i] = shade[i / columns][i % columns];
    }
    Arrays.sort(all);
    float middle = Math.min(all[all.length / 2], 127);
    float limit = (float) (middle + MAX_SHADOW * (255 - middle));
    for (float[] row : shade) {
      for (int i = 0; i < columns; i++) {
        row[i] = Math.min(row[i], limit);
      }
    }
    return shade;
  }

  /** Whether the paper has no shade anywhere. */
  boolean isBlank() {
    return blank;
  }

  private static boolean isBlank(float[][] blocks) {
    for (float[] row : blocks) {
      for (float level : row) {
        if (level > 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** The standard deviation of the paper's levels, as in a block with little ink. */
  double noise() {
    return noise;
  }

  /** The paper's shade along a row of pixels. */
  void row(int y, float[] levels) {
    shade.row(y, levels);
  }
}
