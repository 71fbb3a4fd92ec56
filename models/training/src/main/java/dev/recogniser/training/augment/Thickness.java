package dev.recogniser.training.augment;

import dev.recogniser.Glyph;
import java.util.random.RandomGenerator;

/**
 * Thicker and thinner lines: grey dilation and erosion, each pixel moved part of the way to the
 * most or the least ink of itself and its four neighbours.
 *
 * @param thicker the share of glyphs with thicker lines, in [0, 1]
 * @param thinner the share with thinner ones; at most 1 together
 * @param strength the most of the way that pixels are moved, in [0, 1]
 */
public record Thickness(double thicker, double thinner, double strength) {

  /** Leaves lines as they are. */
  public static final Thickness NONE = new Thickness(0, 0, 0);

  private static final int SIDE = Glyph.SIDE;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public Thickness {
    Range.requireShare("The share of thicker glyphs", thicker);
    Range.requireShare("The share of thinner glyphs", thinner);
    Range.requireShare("The share of thicker and thinner glyphs together", thicker + thinner);
    Range.requireShare("The strength of a change in thickness", strength);
  }

  float[] vary(float[] glyph, RandomGenerator random) {
    double choice = random.nextDouble();
    if (choice >= thicker + thinner) {
      return glyph;
    }
    float part = (float) (strength * random.nextDouble());
    return spread(glyph, part, choice < thicker ? 1 : -1);
  }

  /** Moves each pixel towards the most (sign 1) or the least (sign -1) ink of its neighbours. */
  private static float[] spread(float[] glyph, float part, int sign) {
    float[] result = new float[Glyph.PIXELS];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        float own = Pixels.at(glyph, x, y);
        result[y * SIDE + x] = own + part * (extreme(glyph, x, y, sign) - own);
      }
    }
    return result;
  }

  private static float extreme(float[] glyph, int x, int y, int sign) {
    float best = sign * Pixels.at(glyph, x, y);
    best = Math.max(best, sign * Pixels.at(glyph, x - 1, y));
    best = Math.max(best, sign * Pixels.at(glyph, x + 1, y));
    best = Math.max(best, sign * Pixels.at(glyph, x, y - 1));
    best = Math.max(best, sign * Pixels.at(glyph, x, y + 1));
    return sign * best;
  }
}
