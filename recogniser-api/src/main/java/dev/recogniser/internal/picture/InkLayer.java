package dev.recogniser.internal.picture;

import dev.recogniser.InkRaster;

/**
 * A raster's ink at the pixels of a picture, interpolated where it is enlarged.
 *
 * @param ink the raster
 * @param view what of it is shown
 */
record InkLayer(InkRaster ink, View view) {

  /** From 0 for paper to 1 for ink. */
  double at(int x, int y) {
    double column = view.x() + (x + 0.5) / view.scale() - 0.5;
    double row = view.y() + (y + 0.5) / view.scale() - 0.5;
    int left = (int) Math.floor(column);
    int top = (int) Math.floor(row);
    double right = column - left;
    double down = row - top;
    double above = (1 - right) * level(left, top) + right * level(left + 1, top);
    double below = (1 - right) * level(left, top + 1) + right * level(left + 1, top + 1);
    return ((1 - down) * above + down * below) / 255;
  }

  private int level(int x, int y) {
    boolean inside = x >= 0 && x < ink.width() && y >= 0 && y < ink.height();
    return inside ? ink.at(x, y) : 0;
  }
}
