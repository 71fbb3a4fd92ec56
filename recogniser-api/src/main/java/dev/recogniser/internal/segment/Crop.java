package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.InkRaster;
import dev.recogniser.Stroke;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Ink cut out of a drawing's raster.
 *
 * @param left its first column in the drawing's raster
 * @param top its first row in the drawing's raster
 * @param ink the ink, some in each outermost row and column
 */
record Crop(int left, int top, InkRaster ink) {

  /** Cuts paper away around ink that lies at {@code bounds}; empty where there is none. */
  static Optional<Crop> tight(Bounds bounds, byte[] levels) {
    int width = bounds.width();
    int top = 0;
    int bottom = bounds.height();
    while (top < bottom && isPaper(levels, top * width, width, 1)) {
      top++;
    }
    if (top == bottom) {
      return Optional.empty();
    }
    while (isPaper(levels, (bottom - 1) * width, width, 1)) {
      bottom--;
    }
    return Optional.of(narrow(bounds, levels, top, bottom));
  }

  private static Crop narrow(Bounds bounds, byte[] levels, int top, int bottom) {
    int width = bounds.width();
    int left = 0;
    int right = width;
    while (isPaper(levels, top * width + left, bottom - top, width)) {
      left++;
    }
    while (isPaper(levels, top * width + right - 1, bottom - top, width)) {
      right--;
    }
    return new Crop(
        bounds.left() + left, bounds.top() + top, cut(levels, width, left, top, right, bottom));
  }

  private static boolean isPaper(byte[] levels, int from, int count, int step) {
    for (int i = 0, at = from; i < count; i++, at += step) {
      if (levels[at] != 0) {
        return false;
      }
    }
    return true;
  }

  private static InkRaster cut(
      byte[] levels, int stride, int left, int top, int right, int bottom) {
    int width = right - left;
    if (width == stride) {
      return InkRaster.wrap(
          width, bottom - top, Arrays.copyOfRange(levels, top * stride, bottom * stride));
    }
    byte[] cut = new byte[width * (bottom - top)];
    for (int y = top; y < bottom; y++) {
      System.arraycopy(levels, y * stride + left, cut, (y - top) * width, width);
    }
    return InkRaster.wrap(width, bottom - top, cut);
  }

  /** The pixels of the drawing's raster that it covers. */
  Bounds bounds() {
    return new Bounds(left, top, left + ink.width(), top + ink.height());
  }

  /** What is kept of it, where no strokes are known. */
  Shape shape() {
    return new Shape(bounds(), Glyph.of(ink));
  }

  /** What is kept of it, and of the drawing's strokes that it is the ink of. */
  Shape shape(Drawing drawing, List<Stroke> strokes) {
    Box box = bounds().in(drawing);
    return new Shape(bounds(), Glyph.of(ink, box, strokes, drawing.penWidth()));
  }
}
