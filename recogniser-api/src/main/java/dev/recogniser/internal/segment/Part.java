package dev.recogniser.internal.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of ink that belongs to one character: a pen stroke, a connected component of an image, or
 * what was cut off one of these.
 *
 * @param index its place among all pieces: the order of drawing, for strokes
 * @param bounds the pixels that it touches
 * @param level where these would lie if the page's lines were level
 * @param area its ink in pixels
 * @param outline points on its ink, to measure distances
 * @param slice its ink where it is not the whole piece; else null
 */
record Part(
    int index, Bounds bounds, Bounds level, double area, Outline outline, @Nullable Slice slice) {

  /** A whole piece. */
  Part(int index, Bounds bounds, double area, Outline outline) {
    this(index, bounds, bounds, area, outline, null);
  }

  /** The same piece of a page whose lines are not level. */
  Part at(Bounds place) {
    return new Part(index, bounds, place, area, outline, slice);
  }

  /** The same, cut off a piece that is moved to its level place with it. */
  Part of(Part whole) {
    return at(
        bounds.moved(
            whole.level.left() - whole.bounds.left(), whole.level.top() - whole.bounds.top()));
  }

  /** The pixels around some pieces. */
  static Bounds bounds(List<Part> parts) {
    return parts.stream().map(Part::bounds).reduce(Bounds::union).orElseThrow();
  }

  /** The pixels around some pieces in their places on level lines. */
  static Bounds level(List<Part> parts) {
    return parts.stream().map(Part::level).reduce(Bounds::union).orElseThrow();
  }
}
