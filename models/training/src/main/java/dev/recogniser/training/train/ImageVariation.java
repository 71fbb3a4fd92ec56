package dev.recogniser.training.train;

import dev.recogniser.Glyph;
import java.util.random.RandomGenerator;

/**
 * Varies a glyph: turned, slanted, stretched, moved, with a thicker or thinner line.
 *
 * @param strength how much, from 0 to 1; so many of the glyphs are varied at all, since resampling
 *     blurs, and by up to so much of the most
 */
public record ImageVariation(double strength) {

  private static final int SIDE = Glyph.SIDE;
  private static final double CENTRE = (SIDE - 1) / 2.0;
  private static final double SHIFT = 1.5;
  private static final double THICKER = 0.15;
  private static final double THINNER = 0.3;
  private static final float STRONGEST = 0.7f;

  /** A variation of a glyph; the glyph itself is not changed. */
  public float[] vary(float[] glyph, RandomGenerator random) {
    if (random.nextDouble() >= strength) {
      return glyph.clone();
    }
    Affine map = Affine.random(random, strength);
    float[] moved = transform(glyph, map, shift(random), shift(random));
    double choice = random.nextDouble();
    float most = (float) strength * STRONGEST;
    if (choice < THICKER) {
      return spread(moved, random.nextFloat() * most, 1);
    }
    return choice < THINNER ? spread(moved, random.nextFloat() * most, -1) : moved;
  }

  private double shift(RandomGenerator random) {
    return strength * random.nextDouble(-SHIFT, SHIFT);
  }

  /** Fetches each pixel from where the map says: the inverse of a map is a map like it. */
  private static float[] transform(float[] glyph, Affine map, double right, double down) {
    float[] result = new float[Glyph.SIZE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double fromX = map.x(x - CENTRE, y - CENTRE) + CENTRE + right;
        double fromY = map.y(x - CENTRE, y - CENTRE) + CENTRE + down;
        result[y * SIDE + x] = bilinear(glyph, fromX, fromY);
      }
    }
    return result;
  }

  private static float bilinear(float[] glyph, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float right = (float) (x - left);
    float bottom = (float) (y - top);
    float upper = (1 - right) * at(glyph, left, top) + right * at(glyph, left + 1, top);
    float lower = (1 - right) * at(glyph, left, top + 1) + right * at(glyph, left + 1, top + 1);
    return (1 - bottom) * upper + bottom * lower;
  }

  private static float at(float[] glyph, int x, int y) {
    return x < 0 || y < 0 || x >= SIDE || y >= SIDE ? 0 : glyph[y * SIDE + x];
  }

  /** Moves each pixel towards the most (sign 1) or the least (sign -1) ink of its neighbours. */
  private static float[] spread(float[] glyph, float strength, int sign) {
    float[] result = new float[Glyph.SIZE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        float own = at(glyph, x, y);
        result[y * SIDE + x] = own + strength * (extreme(glyph, x, y, sign) - own);
      }
    }
    return result;
  }

  private static float extreme(float[] glyph, int x, int y, int sign) {
    float best = sign * at(glyph, x, y);
    best = Math.max(best, sign * at(glyph, x - 1, y));
    best = Math.max(best, sign * at(glyph, x + 1, y));
    best = Math.max(best, sign * at(glyph, x, y - 1));
    best = Math.max(best, sign * at(glyph, x, y + 1));
    return sign * best;
  }
}
