package dev.recogniser.internal.glyph;

/** The planes of the pen's direction that a glyph has beside its ink. Immutable. */
@FunctionalInterface
public interface Planes {

  /** How many there are. */
  int COUNT = 8;

  /** Those of an image, of which no stroke is known: zero. */
  Planes NONE = (values, offset) -> {};

  /**
   * Draws them.
   *
   * @param values where to: {@code 8 × 28 × 28} zeros from {@code offset} on, row-major
   * @param offset index of the first
   */
  void draw(float[] values, int offset);
}
