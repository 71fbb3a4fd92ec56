package dev.recogniser.training.augment;

import dev.recogniser.Glyph;

/** Reads a glyph's ink: there is paper all around it. */
final class Pixels {

  private static final int SIDE = Glyph.SIDE;

  private Pixels() {}

  static float at(float[] glyph, int x, int y) {
    return x < 0 || y < 0 || x >= SIDE || y >= SIDE ? 0 : glyph[y * SIDE + x];
  }

  /** The ink between pixels, interpolated bilinearly. */
  static float between(float[] glyph, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float right = (float) (x - left);
    float bottom = (float) (y - top);
    float upper = (1 - right) * at(glyph, left, top) + right * at(glyph, left + 1, top);
    float lower = (1 - right) * at(glyph, left, top + 1) + right * at(glyph, left + 1, top + 1);
    return (1 - bottom) * upper + bottom * lower;
  }
}
