package dev.recogniser.internal.picture;

import dev.recogniser.Box;

/**
 * Where a character's heat may show: fully in a box, and fading in a border around it.
 *
 * @param box in pixels of the picture
 * @param border how wide the border is
 */
record Extent(Box box, double border) {

  int left() {
    return (int) Math.floor(box.x() - border);
  }

  int top() {
    return (int) Math.floor(box.y() - border);
  }

  int right() {
    return (int) Math.ceil(box.right() + border);
  }

  int bottom() {
    return (int) Math.ceil(box.bottom() + border);
  }

  /** The box with its border. */
  Box outside() {
    return new Box(
        box.x() - border, box.y() - border, box.width() + 2 * border, box.height() + 2 * border);
  }

  /** From 1 in the box to 0 where the border ends. */
  float share(int x, int y) {
    double beyond =
        Math.max(
            Math.max(box.x() - x - 0.5, x + 0.5 - box.right()),
            Math.max(box.y() - y - 0.5, y + 0.5 - box.bottom()));
    return (float) Math.min(1, Math.max(0, 1 - beyond / Math.max(border, 1e-9)));
  }
}
