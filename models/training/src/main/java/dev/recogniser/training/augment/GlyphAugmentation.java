package dev.recogniser.training.augment;

import static dev.recogniser.Glyph.PIXELS;
import static dev.recogniser.Glyph.SIDE;
import static java.util.Objects.requireNonNull;

import java.util.random.RandomGenerator;

/**
 * How images of characters are varied: moved and distorted in one resampling, then drawn with
 * another thickness, then partly erased.
 *
 * @param share of the glyphs that are varied at all, in [0, 1]: resampling blurs, and a network
 *     must also see what is not blurred
 * @param affine how far they are turned, slanted and stretched
 * @param shift the most that they are moved along either axis, in pixels, from 0 to 14
 * @param elastic how they are distorted
 * @param thickness how their lines become thicker or thinner
 * @param occlusion how they lose a part
 */
public record GlyphAugmentation(
    double share,
    Affine affine,
    double shift,
    Elastic elastic,
    Thickness thickness,
    Occlusion occlusion) {

  /** What images are varied by unless a recipe says otherwise. */
  public static final GlyphAugmentation STANDARD =
      new GlyphAugmentation(
          0.5,
          new Affine(6, 0.1, 0.94, 1.08),
          0.75,
          new Elastic(2, 8),
          new Thickness(0.15, 0.15, 0.35),
          new Occlusion(0.1, 4, 1));

  /** Leaves images as they are. */
  public static final GlyphAugmentation NONE =
      new GlyphAugmentation(0, Affine.NONE, 0, Elastic.NONE, Thickness.NONE, Occlusion.NONE);

  private static final double CENTRE = (SIDE - 1) / 2.0;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public GlyphAugmentation {
    Range.requireShare("The share of varied glyphs", share);
    Range.require("The shift of glyphs, in pixels,", shift, 0, SIDE / 2.0);
    requireNonNull(affine, "affine");
    requireNonNull(elastic, "elastic");
    requireNonNull(thickness, "thickness");
    requireNonNull(occlusion, "occlusion");
  }

  /**
   * Draws a variation.
   *
   * @param glyph 784 ink values in [0, 1], row-major; not changed
   * @param random decides
   * @return 784 new values in [0, 1]
   * @throws IllegalArgumentException if there are not 784 values
   */
  public float[] vary(float[] glyph, RandomGenerator random) {
    if (glyph.length != PIXELS) {
      throw new IllegalArgumentException("A glyph has 784 values, not " + glyph.length + ".");
    }
    if (!Chance.of(random, share)) {
      return glyph.clone();
    }
    return occlusion.vary(thickness.vary(moved(glyph, random), random), random);
  }

  /** Fetches the ink of each pixel from where it was before. */
  private float[] moved(float[] glyph, RandomGenerator random) {
    AffineMap back = affine.draw(random).inverse();
    double right = CENTRE + Chance.upTo(random, shift);
    double down = CENTRE + Chance.upTo(random, shift);
    double[] across = elastic.draw(random);
    double[] along = elastic.draw(random);
    float[] result = new float[PIXELS];
    for (int i = 0; i < PIXELS; i++) {
      int column = i % SIDE;
      int row = i / SIDE;
      double x = column - CENTRE;
      double y = row - CENTRE;
      double fromX = back.x(x, y) + right + across[i];
      double fromY = back.y(x, y) + down + along[i];
      result[i] = Pixels.between(glyph, fromX, fromY);
    }
    return result;
  }
}
