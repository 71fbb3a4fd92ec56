package dev.recogniser.internal.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of ink that belongs to one character: a pen stroke, a connected component of an image, or
 * what was cut off one of these.
 *
 * @param index its place among all pieces: the order of drawing, for strokes
 * @param bounds the pixels that it touches
 * @param area its ink in pixels
 * @param outline points on its ink, to measure distances
 * @param slice its ink where it is not the whole piece; else null
 */
record Part(int index, Bounds bounds, double area, Outline outline, @Nullable Slice slice) {

  /** A whole piece. */
  Part(int index, Bounds bounds, double area, Outline outline) {
    this(index, bounds, area, outline, null);
  }

  /** The pixels around some pieces. */
  static Bounds bounds(List<Part> parts) {
    return parts.stream().map(Part::bounds).reduce(Bounds::union).orElseThrow();
  }
}
