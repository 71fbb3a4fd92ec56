package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Glyph;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VariationTest {

  private static final int DRAWS = 200;
  private static final ImageVariation VARIATION = new ImageVariation(1);

  private final StrokeSample sample = Shapes.sample("T");
  private final float[] glyph = drawn();

  @Test
  void keepsImagesWithinInkAndPaper() {
    for (int seed = 0; seed < DRAWS; seed++) {
      requireInk(VARIATION.vary(glyph, new SplittableRandom(seed)));
    }
  }

  @Test
  void keepsStrokesWithinInkAndPaper() {
    for (int seed = 0; seed < DRAWS; seed++) {
      requireInk(varied(seed));
    }
  }

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(varied(7)).isEqualTo(varied(7));
    assertThat(VARIATION.vary(glyph, new SplittableRandom(7)))
        .isEqualTo(VARIATION.vary(glyph, new SplittableRandom(7)));
  }

  @Test
  void isAnotherForAnotherSeed() {
    assertThat(varied(7)).isNotEqualTo(varied(8));
    assertThat(VARIATION.vary(glyph, new SplittableRandom(7)))
        .isNotEqualTo(VARIATION.vary(glyph, new SplittableRandom(8)));
  }

  @Test
  void leavesThatPartOfTheImagesAsTheyAreWhichItsStrengthLacks() {
    ImageVariation half = new ImageVariation(0.5);
    long same = 0;
    for (int seed = 0; seed < DRAWS; seed++) {
      same += Arrays.equals(half.vary(glyph, new SplittableRandom(seed)), glyph) ? 1 : 0;
    }
    assertThat(same).isBetween(70L, 130L);
    assertThat(new ImageVariation(0).vary(glyph, new SplittableRandom(1))).isEqualTo(glyph);
  }

  @Test
  void leavesTheImageItselfAlone() {
    float[] before = glyph.clone();

    VARIATION.vary(glyph, new SplittableRandom(1));

    assertThat(glyph).isEqualTo(before);
  }

  @Test
  void drawsPensOfAllWidthsBetweenTheLimits() {
    StrokeVariation variation = new StrokeVariation(0.025, 0.14, 1);
    SplittableRandom random = new SplittableRandom(1);
    double[] pens = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      pens[i] = variation.pen(random) / StrokeSample.BOX;
      assertThat(pens[i]).isBetween(0.025, 0.14);
    }
    // Half of them are below the geometric mean of the limits.
    assertThat(Arrays.stream(pens).filter(pen -> pen < 0.0592).count()).isBetween(70L, 130L);
  }

  @Test
  void changesTheInkButNotBeyondRecognition() {
    double ink = ink(glyph);
    for (int seed = 0; seed < DRAWS; seed++) {
      assertThat(ink(VARIATION.vary(glyph, new SplittableRandom(seed))))
          .isBetween(0.2 * ink, 3 * ink);
    }
  }

  private static double ink(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  private static void requireInk(float[] values) {
    assertThat(ink(values)).isPositive();
    for (float value : values) {
      assertThat(value).isBetween(0f, 1f);
    }
  }

  private float[] varied(int seed) {
    float[] values = new float[Glyph.SIZE];
    sample.drawVaried(new SplittableRandom(seed), values, 0);
    return values;
  }

  private float[] drawn() {
    float[] values = new float[Glyph.SIZE];
    sample.draw(values, 0);
    return values;
  }
}
