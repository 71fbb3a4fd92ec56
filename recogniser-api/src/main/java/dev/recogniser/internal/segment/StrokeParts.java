package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import dev.recogniser.internal.image.StrokeFrame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pen strokes as pieces of ink: they tell characters apart even where these touch. */
final class StrokeParts implements InkParts {

  /** From point to point of a stroke that may be cut, in usual heights. */
  private static final double PITCH = 0.05;

  private final Drawing drawing;
  private final double scale;
  private final StrokeInk ink;
  private final List<Part> parts;

  StrokeParts(Drawing drawing) {
    this.drawing = drawing;
    this.scale = 1 / drawing.boxOf(0, 0, 1, 1).width();
    this.ink = new StrokeInk(drawing, scale);
    this.parts = new ArrayList<>(drawing.strokes().size());
    Bounds page = new Bounds(0, 0, drawing.raster().width(), drawing.raster().height());
    for (Stroke stroke : drawing.strokes()) {
      parts.add(part(stroke, parts.size(), page, null));
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

  private Part part(Stroke stroke, int index, Bounds in, @Nullable Slice slice) {
    Box box = drawing.inRaster(stroke.bounds());
    double reach = penWidth() / 2;
    Bounds bounds =
        new Bounds(
                (int) Math.floor(box.x() - reach),
                (int) Math.floor(box.y() - reach),
                (int) Math.ceil(box.right() + reach),
                (int) Math.ceil(box.bottom() + reach))
            .within(in);
    double area = StrokeFrame.length(stroke) * scale * penWidth() + Math.PI * reach * reach;
    Outline outline = StrokePath.outline(drawing, stroke, penWidth());
    return new Part(index, bounds, bounds, area, outline, slice);
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
    return members.stream().map(this::stroke).toList();
  }

  @Override
  public Spread spread(Drawing itself, Part part) {
    return new StrokeSpread(stroke(part));
  }

  private Stroke stroke(Part part) {
    return part.slice() instanceof Slice.OfStroke cut
        ? cut.stroke()
        : drawing.strokes().get(part.index());
  }

  @Override
  public Division divide(Part part, JoinEvidence evidence) {
    double height = evidence.height();
    Stroke stroke = drawing.strokes().get(part.index());
    StrokeTrace trace = new StrokeTrace(drawing, stroke, scale, PITCH * height);
    return new StrokeDivision(
        part,
        stroke,
        trace,
        new StrokeSeams(penWidth(), height, evidence.spacing()).find(trace, part.bounds()),
        piece -> part(piece, part.index(), part.bounds(), new Slice.OfStroke(piece)).of(part));
  }

  @Override
  public List<Stroke> strokes(List<Part> members) {
    return members.stream().sorted(Comparator.comparingInt(Part::index)).map(this::stroke).toList();
  }
}
