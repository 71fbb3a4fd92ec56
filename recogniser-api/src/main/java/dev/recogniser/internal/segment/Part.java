package dev.recogniser.internal.segment;

import java.util.List;

/**
 * A piece of ink that belongs to one character: a pen stroke, or a connected component of an image.
 *
 * @param index its place among all pieces: the order of drawing, for strokes
 * @param bounds the pixels that it touches
 * @param area its ink in pixels
 * @param outline points on its ink, to measure distances
 */
record Part(int index, Bounds bounds, double area, Outline outline) {

  /** The pixels around some pieces. */
  static Bounds bounds(List<Part> parts) {
    return parts.stream().map(Part::bounds).reduce(Bounds::union).orElseThrow();
  }
}
