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

  /** The whole pixels around a box in raster pixels. */
  public static View around(Box box, int scale) {
    int left = (int) Math.floor(box.x());
    int top = (int) Math.floor(box.y());
    int right = (int) Math.ceil(box.right());
    int bottom = (int) Math.ceil(box.bottom());
    return new View(left, top, right - left, bottom - top, scale);
  }

  int width() {
    return columns * scale;
  }

  int height() {
    return rows * scale;
  }

  /** From raster pixels to pixels of the picture. */
  Box toPicture(Box box) {
    return new Box(
        (box.x() - x) * scale, (box.y() - y) * scale, box.width() * scale, box.height() * scale);
  }
}
