package dev.recogniser.internal.segment;

import java.util.function.DoubleBinaryOperator;

/** Morphological opening of a small grid: high places narrower than the window are levelled. */
final class GreyOpening {

  private GreyOpening() {}

  /**
   * Opens a grid.
   *
   * @param radius half the window's side, as a share of each side of the grid
   */
  static float[][] of(float[][] grid, double radius) {
    return filter(filter(grid, radius, Math::min), radius, Math::max);
  }

  private static float[][] filter(float[][] grid, double radius, DoubleBinaryOperator choose) {
    float[][] rows = transpose(slide(grid, radius, choose));
    return transpose(slide(rows, radius, choose));
  }

  private static float[][] slide(float[][] grid, double share, DoubleBinaryOperator choose) {
    int length = grid[0].length;
    int radius = (int) Math.ceil(share * length);
    float[][] result = new float[grid.length][length];
    for (int y = 0; y < grid.length; y++) {
      for (int x = 0; x < length; x++) {
        double value = grid[y][x];
        for (int u = Math.max(0, x - radius); u <= Math.min(length - 1, x + radius); u++) {
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
