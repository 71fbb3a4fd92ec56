package dev.recogniser.internal.segment;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
import dev.recogniser.Stroke;
import dev.recogniser.internal.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes given boxes as characters; with no box, all ink as one. */
public final class BoxSegmenter implements Segmenter {

  private final List<Box> boxes;

  /**
   * Takes the boxes.
   *
   * @param boxes in drawing coordinates; none for the whole drawing
   */
  public BoxSegmenter(List<Box> boxes) {
    this.boxes = List.copyOf(requireNonNull(boxes, "boxes"));
  }

  @Override
  public List<Segment> segment(Drawing drawing) {
    InkRaster ink = CleanInk.of(requireNonNull(drawing, "drawing").raster(), Watch.INTERRUPT);
    if (boxes.isEmpty()) {
      Bounds whole = new Bounds(0, 0, ink.width(), ink.height());
      return segment(drawing, ink, whole, drawing.strokes()).stream().toList();
    }
    List<Segment> segments = new ArrayList<>();
    for (Box box : boxes) {
      bounds(drawing.inRaster(box), ink)
          .flatMap(bounds -> segment(drawing, ink, bounds, strokesIn(box, drawing)))
          .ifPresent(segments::add);
    }
    return List.copyOf(segments);
  }

  private static Optional<Segment> segment(
      Drawing drawing, InkRaster ink, Bounds bounds, List<Stroke> strokes) {
    return crop(ink, bounds)
        .map(crop -> crop.shape(drawing, strokes))
        .map(
            shape ->
                Segment.of(
                    shape.bounds().in(drawing),
                    shape.glyph(),
                    () -> crop(ink, shape.bounds()).orElseThrow().ink(),
                    strokes,
                    0,
                    false));
  }

  /** The strokes whose middles lie in a box. */
  private static List<Stroke> strokesIn(Box box, Drawing drawing) {
    return drawing.strokes().stream().filter(stroke -> isMiddleIn(box, stroke.bounds())).toList();
  }

  private static boolean isMiddleIn(Box box, Box stroke) {
    double x = stroke.x() + stroke.width() / 2;
    double y = stroke.y() + stroke.height() / 2;
    return x >= box.x() && x < box.right() && y >= box.y() && y < box.bottom();
  }

  /** The pixels whose centres lie in a box; empty where there is none. */
  private static Optional<Bounds> bounds(Box box, InkRaster ink) {
    int left = (int) Math.round(Math.max(0, box.x()));
    int top = (int) Math.round(Math.max(0, box.y()));
    int right = (int) Math.round(Math.min(ink.width(), box.right()));
    int bottom = (int) Math.round(Math.min(ink.height(), box.bottom()));
    return left < right && top < bottom
        ? Optional.of(new Bounds(left, top, right, bottom))
        : Optional.empty();
  }

  private static Optional<Crop> crop(InkRaster ink, Bounds bounds) {
    byte[] levels = new byte[bounds.width() * bounds.height()];
    for (int y = 0; y < bounds.height(); y++) {
      int from = (bounds.top() + y) * ink.width() + bounds.left();
      ink.levels().get(from, levels, y * bounds.width(), bounds.width());
    }
    return Crop.tight(bounds, levels);
  }
}
