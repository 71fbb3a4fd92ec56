package dev.recogniser.internal.segment;

/** Values of the blocks of a coarse grid, with straight lines between the blocks' centres. */
final class BlockMap {

  private final int block;

  /** The values along the middles of the blocks' rows, at each pixel's column. */
  private final float[][] values;

  /**
   * A map.
   *
   * @param block the blocks' side, in pixels
   * @param blocks their values, row by row
   * @param width of the raster, in pixels
   */
  BlockMap(int block, float[][] blocks, int width) {
    this.block = block;
    this.values = new float[blocks.length][];
    for (int row = 0; row < blocks.length; row++) {
      values[row] = widened(blocks[row], width, block);
    }
  }

  private static float[] widened(float[] blocks, int width, int block) {
    float[] levels = new float[width];
    int last = blocks.length - 1;
    for (int x = 0; x < width; x++) {
      float u = Math.max(0, Math.min(last, (x + 0.5f) / block - 0.5f));
      int left = (int) u;
      int right = Math.min(last, left + 1);
      levels[x] = blocks[left] + (u - left) * (blocks[right] - blocks[left]);
    }
    return levels;
  }

  /** The values along a row of pixels. */
  void row(int y, float[] levels) {
    float v = Math.max(0, Math.min(values.length - 1, (y + 0.5f) / block - 0.5f));
    float[] above = values[(int) v];
    float[] below = values[Math.min(values.length - 1, (int) v + 1)];
    float part = v - (int) v;
    for (int x = 0; x < levels.length; x++) {
      levels[x] = above[x] + part * (below[x] - above[x]);
    }
  }
}
