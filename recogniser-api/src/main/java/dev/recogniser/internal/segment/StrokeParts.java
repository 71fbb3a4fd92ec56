package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.Stroke;
import dev.recogniser.internal.image.StrokeFrame;
import dev.recogniser.internal.image.StrokeRenderer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pen strokes as pieces of ink: they tell characters apart even where these touch. */
final class StrokeParts implements InkParts {

  private final Drawing drawing;
  private final double scale;
  private final List<Part> parts;

  StrokeParts(Drawing drawing) {
    this.drawing = drawing;
    this.scale = 1 / drawing.boxOf(0, 0, 1, 1).width();
    this.parts = new ArrayList<>(drawing.strokes().size());
    for (Stroke stroke : drawing.strokes()) {
      parts.add(part(stroke));
    }
  }

  @Override
  public List<Part> parts() {
    return parts;
  }

  @Override
  public double penWidth() {
    return drawing.penWidth() * scale;
  }

  private Part part(Stroke stroke) {
    Box box = drawing.inRaster(stroke.bounds());
    double reach = penWidth() / 2;
    Bounds bounds =
        new Bounds(
            Math.max(0, (int) Math.floor(box.x() - reach)),
            Math.max(0, (int) Math.floor(box.y() - reach)),
            Math.min(drawing.raster().width(), (int) Math.ceil(box.right() + reach)),
            Math.min(drawing.raster().height(), (int) Math.ceil(box.bottom() + reach)));
    double area = StrokePath.length(stroke) * scale * penWidth() + Math.PI * reach * reach;
    return new Part(parts.size(), bounds, area, StrokePath.outline(drawing, stroke, penWidth()));
  }

  @Override
  public Optional<Crop> draw(List<Part> members) {
    Bounds bounds = members.stream().map(Part::bounds).reduce(Bounds::union).orElseThrow();
    Box place = drawing.boxOf(bounds.left(), bounds.top(), bounds.width(), bounds.height());
    InkRaster drawn =
        StrokeRenderer.render(
            strokes(members),
            new StrokeFrame(
                place.x(), place.y(), scale, bounds.width(), bounds.height(), drawing.penWidth()));
    return Crop.tight(bounds, within(drawing.raster(), bounds, drawn));
  }

  @Override
  public List<Stroke> strokes(List<Part> members) {
    return members.stream()
        .mapToInt(Part::index)
        .sorted()
        .mapToObj(drawing.strokes()::get)
        .toList();
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
