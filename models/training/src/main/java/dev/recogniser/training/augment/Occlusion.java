package dev.recogniser.training.augment;

import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Random erasing (Zhong et al. 2020, arXiv:1708.04896): a small rectangle somewhere on the ink, at
 * any angle, becomes paper. A long and narrow one looks like a pen that skipped. Since a character
 * must remain what it is, keep it smaller than the bar that tells an E from an F. Both sides are
 * drawn evenly from half of the longest up.
 *
 * @param share of the glyphs of which a part is erased, in [0, 1]
 * @param length the longest of one side of the rectangle, in pixels, from 0 to 28
 * @param width the longest of its other side, in pixels, from 0 to 28
 */
public record Occlusion(double share, double length, double width) {

  /** Erases nothing. */
  public static final Occlusion NONE = new Occlusion(0, 0, 0);

  private static final int SIDE = Glyph.SIDE;
  private static final float INK = 0.5f;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public Occlusion {
    Range.requireShare("The share of occluded glyphs", share);
    Range.require("The length of an occlusion, in pixels,", length, 0, SIDE);
    Range.require("The width of an occlusion, in pixels,", width, 0, SIDE);
  }

  /** Where the pen went, if that is known, is erased with its ink. */
  Glyph vary(Glyph glyph, RandomGenerator random) {
    return Chance.of(random, share)
        ? Glyph.ofValues(erase(glyph.values(Preprocessing.STROKES), random))
        : glyph;
  }

  float[] vary(float[] glyph, RandomGenerator random) {
    return Chance.of(random, share) ? erase(glyph, random) : glyph;
  }

  private float[] erase(float[] glyph, RandomGenerator random) {
    int[] ink = IntStream.range(0, Glyph.PIXELS).filter(i -> glyph[i] > INK).toArray();
    return ink.length == 0 ? glyph : erase(glyph, ink[random.nextInt(ink.length)], random);
  }

  private float[] erase(float[] glyph, int centre, RandomGenerator random) {
    double angle = random.nextDouble(Math.PI);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double half = Chance.between(random, length / 2, length) / 2;
    double otherHalf = Chance.between(random, width / 2, width) / 2;
    float[] result = new float[glyph.length];
    for (int i = 0; i < glyph.length; i++) {
      int x = i % SIDE - centre % SIDE;
      int y = i % Glyph.PIXELS / SIDE - centre / SIDE;
      double covered = cover(cos * x + sin * y, half) * cover(cos * y - sin * x, otherHalf);
      result[i] = (float) (glyph[i] * (1 - covered));
    }
    return result;
  }

  /** How much of a pixel, so far from the middle of a band, the band covers. */
  private static double cover(double distance, double half) {
    return Math.max(0, Math.min(1, half + 0.5 - Math.abs(distance)));
  }
}
