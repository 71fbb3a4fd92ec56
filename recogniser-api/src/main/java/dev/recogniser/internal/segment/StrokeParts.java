package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pen strokes as pieces of ink: they tell characters apart even where these touch. */
final class StrokeParts implements InkParts {

  private final Drawing drawing;
  private final double scale;
  private final StrokeInk ink;
  private final List<Part> parts;

  StrokeParts(Drawing drawing) {
    this.drawing = drawing;
    this.scale = 1 / drawing.boxOf(0, 0, 1, 1).width();
    this.ink = new StrokeInk(drawing, scale);
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
    return ink.draw(strokesOf(members), Part.bounds(members));
  }

  @Override
  public Optional<Shape> shape(List<Part> members) {
    return ink.shape(strokesOf(members), Part.bounds(members));
  }

  private List<Stroke> strokesOf(List<Part> members) {
    return members.stream().map(part -> drawing.strokes().get(part.index())).toList();
  }

  @Override
  public Division divide(Part part, JoinEvidence evidence) {
    return Division.none(part);
  }

  @Override
  public List<Stroke> strokes(List<Part> members) {
    return members.stream()
        .mapToInt(Part::index)
        .sorted()
        .mapToObj(drawing.strokes()::get)
        .toList();
  }
}
