package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;
import java.util.Arrays;

/**
 * Takes away what rises no higher than the paper's own texture around it: the noise of a camera,
 * which a shadow makes strong, grain of wood and cloth. In each block of a coarse grid two low
 * quantiles tell how much the paper wavers; the median of a block and its neighbours passes over
 * blocks that are full of ink.
 */
final class NoiseFloor {

  private static final int GRID = 32;
  private static final int MIN_BLOCK = 16;

  /** Least side of a block in pen widths: no stroke fills it. */
  private static final double PENS = 6;

  /** Two shares of a block that are paper even in dense writing. */
  private static final double LOW = 0.2;

  private static final double HIGH = 0.4;

  /** Between these shares of a normal distribution, in standard deviations. */
  private static final double SPREAD = 0.589;

  /** How far ink stands out of the paper's texture, in standard deviations. */
  private static final double DEVIATIONS = 3.5;

  /** Ink this dark is ink on any paper. */
  private static final float MOST = 160;

  private NoiseFloor() {}

  /**
   * The raster without what is below the floor; what is above is as much lower.
   *
   * @param pen the width of the pen in pixels, roughly
   */
  static InkRaster subtract(InkRaster raster, double pen) {
    int width = raster.width();
    int longer = Math.max(width, raster.height());
    int least = Math.max(MIN_BLOCK, (int) (PENS * pen));
    int block = Math.max(least, (longer + GRID - 1) / GRID);
    BlockMap floors = new BlockMap(block, medians(floors(raster, block)), width);
    byte[] levels = new byte[width * raster.height()];
    raster.levels().get(levels);
    float[] floor = new float[width];
    for (int y = 0, at = 0; y < raster.height(); y++) {
      floors.row(y, floor);
      for (int x = 0; x < width; x++, at++) {
        levels[at] = (byte) Math.max(0, Math.round((levels[at] & 0xff) - floor[x]));
      }
    }
    return InkRaster.wrap(width, raster.height(), levels);
  }

  private static float[][] floors(InkRaster raster, int block) {
    int columns = (raster.width() + block - 1) / block;
    float[][] floors = new float[(raster.height() + block - 1) / block][columns];
    for (int row = 0; row < floors.length; row++) {
      for (int column = 0; column < columns; column++) {
        Bounds bounds =
            new Bounds(column * block, row * block, (column + 1) * block, (row + 1) * block)
                .within(new Bounds(0, 0, raster.width(), raster.height()));
        Histogram histogram = Histogram.of(raster, bounds);
        int high = histogram.quantile(HIGH, 0);
        double deviation = (high - histogram.quantile(LOW, 0)) / SPREAD;
        floors[row][column] = (float) Math.min(MOST, high + DEVIATIONS * deviation);
      }
    }
    return floors;
  }

  private static float[][] medians(float[][] values) {
    float[][] medians = new float[values.length][values[0].length];
    float[] around = new float[9];
    for (int y = 0; y < values.length; y++) {
      for (int x = 0; x < values[0].length; x++) {
        int count = 0;
        for (int v = Math.max(0, y - 1); v <= Math.min(values.length - 1, y + 1); v++) {
          for (int u = Math.max(0, x - 1); u <= Math.min(values[0].length - 1, x + 1); u++) {
            around[count++] = values[v][u];
          }
        }
        Arrays.sort(around, 0, count);
        medians[y][x] = around[count / 2];
      }
    }
    return medians;
  }
}
