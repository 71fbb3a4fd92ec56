package dev.recogniser.internal.segment;

import java.util.function.DoubleBinaryOperator;

/**
 * Morphological opening of a small grid: high places narrower than the window are levelled, slopes
 * stay. At its edges the grid goes on as its point reflection, so that a slope goes on as a slope.
 */
final class GreyOpening {

  private GreyOpening() {}

  /**
   * Opens a grid.
   *
   * @param share half the window's side, as a share of each side of the grid
   */
  static float[][] of(float[][] grid, double share) {
    float[][] rows = new float[grid.length][];
    int radiusX = (int) Math.ceil(share * grid[0].length);
    int radiusY = (int) Math.ceil(share * grid.length);
    for (int y = 0; y < grid.length; y++) {
      rows[y] = extend(grid[y], 2 * radiusX);
    }
    float[][] columns = transpose(rows);
    for (int x = 0; x < columns.length; x++) {
      columns[x] = extend(columns[x], 2 * radiusY);
    }
    float[][] eroded = slide(transpose(slide(columns, radiusY, Math::min)), radiusX, Math::min);
    return slide(transpose(slide(transpose(eroded), radiusY, Math::max)), radiusX, Math::max);
  }

  private static float[] extend(float[] line, int margin) {
    float[] extended = new float[line.length + 2 * margin];
    int last = line.length - 1;
    for (int i = 0; i < extended.length; i++) {
      int at = i - margin;
      int inside = Math.max(0, Math.min(last, at));
      int mirrored = Math.max(0, Math.min(last, 2 * inside - at));
      extended[i] = at == inside ? line[at] : 2 * line[inside] - line[mirrored];
    }
    return extended;
  }

  /** Each row's least or greatest values in windows that lie inside it. */
  private static float[][] slide(float[][] grid, int radius, DoubleBinaryOperator choose) {
    float[][] result = new float[grid.length][grid[0].length - 2 * radius];
    for (int y = 0; y < grid.length; y++) {
      for (int x = 0; x < result[y].length; x++) {
        double value = grid[y][x];
        for (int u = x + 1; u <= x + 2 * radius; u++) {
          value = choose.applyAsDouble(value, grid[y][u]);
        }
        result[y][x] = (float) value;
      }
    }
    return result;
  }

  private static float[][] transpose(float[][] grid) {
    float[][] result = new float[grid[0].length][grid.length];
    for (int y = 0; y < grid.length; y++) {
      for (int x = 0; x < grid[0].length; x++) {
        result[x][y] = grid[y][x];
      }
    }
    return result;
  }
}
