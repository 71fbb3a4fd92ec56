package dev.recogniser.training.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.Glyph;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class GlyphAugmentationTest {

  private static final int DRAWS = 200;

  private final float[] glyph = Drawn.glyph();

  @Test
  void leavesThatPartOfTheGlyphsAsTheyAreWhichItsShareLacks() {
    RandomGenerator random = new SplittableRandom(1);
    long same = 0;
    for (int i = 0; i < DRAWS; i++) {
      same += Arrays.equals(GlyphAugmentation.STANDARD.vary(glyph, random), glyph) ? 1 : 0;
    }
    assertThat(same).isBetween(70L, 130L);
  }

  @Test
  void stretchesByItsFactorAndNotByTheInverse() {
    GlyphAugmentation larger =
        new GlyphAugmentation(
            1, new Affine(0, 0, 1, 1.2), 0, Elastic.NONE, Thickness.NONE, Occlusion.NONE);
    RandomGenerator random = new SplittableRandom(1);
    double ink = 0;
    for (int i = 0; i < DRAWS; i++) {
      ink += Drawn.ink(larger.vary(dot(), random)) / DRAWS;
    }
    // Width and height both by 1.1 in the mean.
    assertThat(ink).isBetween(1.15 * Drawn.ink(dot()), 1.27 * Drawn.ink(dot()));
  }

  @Test
  void makesLinesThickerAndThinner() {
    double ink = Drawn.ink(glyph);

    assertThat(Drawn.ink(vary(new Thickness(1, 0, 1)))).isGreaterThan(ink);
    assertThat(Drawn.ink(vary(new Thickness(0, 1, 1)))).isLessThan(ink);
  }

  @Test
  void refusesWhatIsNoGlyph() {
    assertThatThrownBy(
            () -> GlyphAugmentation.STANDARD.vary(new float[783], new SplittableRandom(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("784 values, not 783");
  }

  private float[] vary(Thickness thickness) {
    return new GlyphAugmentation(1, Affine.NONE, 0, Elastic.NONE, thickness, Occlusion.NONE)
        .vary(glyph, new SplittableRandom(1));
  }

  /** A square of ink in the middle. */
  private static float[] dot() {
    float[] values = new float[Glyph.PIXELS];
    for (int y = 8; y < 20; y++) {
      Arrays.fill(values, y * Glyph.SIDE + 8, y * Glyph.SIDE + 20, 1);
    }
    return values;
  }
}
