package dev.recogniser.internal.glyph;

import dev.recogniser.Box;
import dev.recogniser.DrawingException;
import dev.recogniser.Glyph;
import dev.recogniser.InkRaster;

/**
 * Which square of a raster becomes the glyph: the ink's box, centred in a margin.
 *
 * @param square in the raster's pixels; it may reach beyond the raster
 */
public record GlyphFrame(Box square) {

  /**
   * How many of the glyph's 28 pixels the ink's longer side covers. In EMNIST's training images
   * that side, taken where the blurred edge passes half of its height, has a median of 22 pixels:
   * the paper's margin of 2, and one more for the blur.
   */
  private static final double INK_SIDE = 22;

  /**
   * Frames the ink. Its edge is where the level passes half of the darkest one, so that a smooth
   * edge adds nothing to the box and a faint pencil is framed like a black pen.
   *
   * @throws DrawingException if there is no ink
   */
  public static GlyphFrame of(InkRaster ink) {
    Box bounds = bounds(ink, Math.max(1, (darkest(ink) + 1) / 2));
    double side = Math.max(bounds.width(), bounds.height()) * Glyph.SIDE / INK_SIDE;
    double x = bounds.x() + (bounds.width() - side) / 2;
    double y = bounds.y() + (bounds.height() - side) / 2;
    return new GlyphFrame(new Box(x, y, side, side));
  }

  /** The square where the raster's own place is known, in the coordinates of that. */
  public Box squareIn(Box place, InkRaster ink) {
    double right = place.width() / ink.width();
    double down = place.height() / ink.height();
    return new Box(
        place.x() + square.x() * right,
        place.y() + square.y() * down,
        square.width() * right,
        square.height() * down);
  }

  private static int darkest(InkRaster ink) {
    int darkest = 0;
    for (int y = 0; y < ink.height() && darkest < 255; y++) {
      for (int x = 0; x < ink.width(); x++) {
        darkest = Math.max(darkest, ink.at(x, y));
      }
    }
    return darkest;
  }

  private static Box bounds(InkRaster ink, int level) {
    int top = 0;
    while (top < ink.height() && first(ink, top, ink.width(), level) == ink.width()) {
      top++;
    }
    if (top == ink.height()) {
      throw new DrawingException("There is no ink to make a glyph of. Leave out empty segments.");
    }
    int bottom = ink.height();
    while (first(ink, bottom - 1, ink.width(), level) == ink.width()) {
      bottom--;
    }
    return bounds(ink, top, bottom, level);
  }

  /** Of rows of which the first and the last have ink. */
  private static Box bounds(InkRaster ink, int top, int bottom, int level) {
    int left = ink.width();
    int end = 0;
    for (int y = top; y < bottom; y++) {
      left = first(ink, y, left, level);
      end = end(ink, y, end, level);
    }
    return new Box(left, top, end - left, bottom - top);
  }

  /** A row's first column of that level that lies left of {@code known}, or else that. */
  private static int first(InkRaster ink, int y, int known, int level) {
    int x = 0;
    while (x < known && ink.at(x, y) < level) {
      x++;
    }
    return x;
  }

  /** The column after a row's last of that level that lies right of {@code known}, or that. */
  private static int end(InkRaster ink, int y, int known, int level) {
    int x = ink.width();
    while (x > known && ink.at(x - 1, y) < level) {
      x--;
    }
    return x;
  }
}
