package dev.recogniser.internal.glyph;

import dev.recogniser.Box;
import dev.recogniser.DrawingException;
import dev.recogniser.Glyph;
import dev.recogniser.InkRaster;
import java.nio.ByteBuffer;

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

  private static int darkest(InkRaster ink) {
    ByteBuffer levels = ink.levels();
    int darkest = 0;
    for (int i = 0; i < levels.limit(); i++) {
      darkest = Math.max(darkest, levels.get(i) & 0xff);
    }
    return darkest;
  }

  private static Box bounds(InkRaster ink, int level) {
    int left = ink.width();
    int right = -1;
    int top = ink.height();
    int bottom = -1;
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        if (ink.at(x, y) >= level) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    if (right < 0) {
      throw new DrawingException("There is no ink to make a glyph of. Leave out empty segments.");
    }
    return new Box(left, top, right - left + 1, bottom - top + 1);
  }
}
