package dev.recogniser.internal.picture;

import dev.recogniser.Box;

/**
 * A part of a raster and how large it is shown: every raster pixel as {@code scale × scale} pixels
 * of the picture.
 *
 * @param x the left column shown, negative if paper beside the raster is shown too
 * @param y the top row shown
 * @param columns how many raster columns are shown
 * @param rows how many raster rows are shown
 * @param scale at least 1
 */
public record View(int x, int y, int columns, int rows, int scale) {

  /** The same, and all that a box in raster pixels touches; without it if that is too much. */
  View reaching(Box box) {
    Box both = box().union(box);
    int left = (int) Math.floor(both.x());
    int top = (int) Math.floor(both.y());
    int right = (int) Math.ceil(both.right());
    int bottom = (int) Math.ceil(both.bottom());
    View wider = new View(left, top, right - left, bottom - top, scale);
    return wider.pixels() > Picture.LARGEST ? this : wider;
  }

  /** What is shown, in raster pixels. */
  Box box() {
    return new Box(x, y, columns, rows);
  }

  View scaled(int newScale) {
    return new View(x, y, columns, rows, newScale);
  }

  int width() {
    return columns * scale;
  }

  int height() {
    return rows * scale;
  }

  /** How many pixels the picture has; as a double, it never wraps. */
  public double pixels() {
    return (double) columns * scale * rows * scale;
  }

  /** From raster pixels to pixels of the picture. */
  Box toPicture(Box box) {
    return new Box(
        (box.x() - x) * scale, (box.y() - y) * scale, box.width() * scale, box.height() * scale);
  }
}
