package dev.recogniser.internal.picture;

import dev.recogniser.Box;
import dev.recogniser.Explanation;
import dev.recogniser.HeatMap;
import dev.recogniser.internal.explain.Placement;

/** The heat of all characters at each pixel of a picture, each relative to its own strongest. */
final class HeatLayer {

  private final int width;
  private final int height;
  private final float[] heat;

  HeatLayer(int width, int height) {
    this.width = width;
    this.height = height;
    this.heat = new float[width * height];
  }

  /** From −1 to 1. */
  float at(int x, int y) {
    return heat[y * width + x];
  }

  /**
   * Adds a character. Where several reach, the strongest shows.
   *
   * @param square what the explanation's map covers, in the picture's pixels
   * @param extent where its heat may show; it fades towards the borders
   */
  void add(Explanation explanation, Box square, Extent extent) {
    float strongest = explanation.map().strongest();
    int left = Math.max(0, extent.left());
    int top = Math.max(0, extent.top());
    int columns = Math.min(width, extent.right()) - left;
    int rows = Math.min(height, extent.bottom()) - top;
    if (strongest == 0 || columns <= 0 || rows <= 0) {
      return;
    }
    Box inside = new Box(square.x() - left, square.y() - top, square.width(), square.height());
    HeatMap placed = Placement.place(explanation, inside, columns, rows);
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        put(left + x, top + y, placed.at(x, y) / strongest * extent.share(left + x, top + y));
      }
    }
  }

  private void put(int x, int y, float value) {
    int place = y * width + x;
    if (Math.abs(value) > Math.abs(heat[place])) {
      heat[place] = value;
    }
  }
}
