package dev.recogniser.internal.segment;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.Segment;
import dev.recogniser.Segmenter;
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
    InkRaster ink = CleanInk.of(requireNonNull(drawing, "drawing").raster());
    if (boxes.isEmpty()) {
      Bounds whole = new Bounds(0, 0, ink.width(), ink.height());
      return crop(ink, whole).map(c -> c.toSegment(drawing, 0, false)).stream().toList();
    }
    List<Segment> segments = new ArrayList<>();
    for (Box box : boxes) {
      bounds(drawing.inRaster(box), ink)
          .flatMap(bounds -> crop(ink, bounds))
          .ifPresent(crop -> segments.add(crop.toSegment(drawing, 0, false)));
    }
    return List.copyOf(segments);
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
