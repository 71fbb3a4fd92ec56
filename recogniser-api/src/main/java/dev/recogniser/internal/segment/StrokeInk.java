package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.InkRaster;
import dev.recogniser.Stroke;
import dev.recogniser.internal.image.StrokeFrame;
import dev.recogniser.internal.image.StrokeRenderer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Draws some of a drawing's strokes alone, as they are in its raster. A character so large that a
 * glyph does not show its pixels is drawn coarsely for that: else strokes from edge to edge would
 * each cost a whole page.
 */
final class StrokeInk {

  /** From so many pixels on a character is large: five hundred each way, with a pen of four. */
  static final int LARGE = 1 << 18;

  /** The pixels that a large character is drawn with: 80 for one of the glyph's. */
  private static final int COARSE = 1 << 16;

  /** The rows or columns at an edge that are drawn together to find where the ink begins. */
  private static final int STRIP = 4;

  private final Drawing drawing;
  private final double scale;
  private final boolean smooth;

  StrokeInk(Drawing drawing, double scale) {
    this.drawing = drawing;
    this.scale = scale;
    Bounds page = new Bounds(0, 0, drawing.raster().width(), drawing.raster().height());
    this.smooth = !StrokeRenderer.isTangle(drawing.strokes(), frame(page, 1));
  }

  /** The ink of strokes that lie in some bounds; empty where there is none. */
  Optional<Crop> draw(List<Stroke> strokes, Bounds bounds) {
    return Crop.tight(
        bounds,
        within(drawing.raster(), bounds, StrokeRenderer.render(strokes, frame(bounds, 1), smooth)));
  }

  /** What is kept of that ink. */
  Optional<Shape> shape(List<Stroke> strokes, Bounds bounds) {
    return bounds.area() < LARGE
        ? draw(strokes, bounds).map(crop -> crop.shape(drawing, strokes))
        : extent(strokes, bounds).map(extent -> new Shape(extent, glyph(strokes, extent)));
  }

  private Glyph glyph(List<Stroke> strokes, Bounds extent) {
    int coarseness = (int) Math.ceil(Math.sqrt((double) extent.area() / COARSE));
    boolean edges = !StrokeRenderer.isTangle(strokes, frame(extent, 1));
    StrokeFrame frame = frame(extent, coarseness);
    InkRaster ink = StrokeRenderer.render(strokes, frame, edges);
    Box place = frame.toDrawing(new Box(0, 0, ink.width(), ink.height()));
    return Glyph.of(ink, place, strokes, drawing.penWidth());
  }

  /** The extent that {@link #draw} would find, for what is drawn at the edges alone. */
  private Optional<Bounds> extent(List<Stroke> strokes, Bounds in) {
    Optional<Bounds> top = first(strokes, in.height(), i -> in.rows(i, i + STRIP));
    if (top.isEmpty()) {
      return Optional.empty();
    }
    int h = in.height();
    int w = in.width();
    Bounds bottom = first(strokes, h, i -> in.rows(h - i - STRIP, h - i)).orElseThrow();
    Bounds left = first(strokes, w, i -> in.columns(i, i + STRIP)).orElseThrow();
    Bounds right = first(strokes, w, i -> in.columns(w - i - STRIP, w - i)).orElseThrow();
    return Optional.of(new Bounds(left.left(), top.get().top(), right.right(), bottom.bottom()));
  }

  /** The ink in the first strip that has any, of those along a side of some length. */
  private Optional<Bounds> first(List<Stroke> strokes, int length, IntFunction<Bounds> strip) {
    return IntStream.iterate(0, at -> at < length, at -> at + STRIP)
        .mapToObj(strip)
        .flatMap(bounds -> draw(strokes, bounds).stream())
        .findFirst()
        .map(Crop::bounds);
  }

  /** A part of the drawing's raster, at a fraction of its resolution. */
  private StrokeFrame frame(Bounds bounds, int coarseness) {
    Box place = bounds.in(drawing);
    return new StrokeFrame(
        place.x(),
        place.y(),
        scale / coarseness,
        (bounds.width() + coarseness - 1) / coarseness,
        (bounds.height() + coarseness - 1) / coarseness,
        drawing.penWidth());
  }

  /** No more ink than the drawing has there: rounding may shift an edge by a hair. */
  private static byte[] within(InkRaster whole, Bounds bounds, InkRaster drawn) {
    ByteBuffer all = whole.levels();
    byte[] levels = new byte[bounds.width() * bounds.height()];
    drawn.levels().get(levels);
    for (int y = 0, at = 0; y < bounds.height(); y++) {
      int row = (bounds.top() + y) * whole.width() + bounds.left();
      for (int x = 0; x < bounds.width(); x++, at++) {
        levels[at] = (byte) Math.min(levels[at] & 0xff, all.get(row + x) & 0xff);
      }
    }
    return levels;
  }
}
