package dev.recogniser.training.augment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Glyph;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class GlyphAugmentationProperties {

  private static final int TRIES = 200;
  private static final GlyphAugmentation UNCHANGING =
      new GlyphAugmentation(1, Affine.NONE, 0, Elastic.NONE, Thickness.NONE, Occlusion.NONE);

  private final float[] glyph = Drawn.glyph();

  @Property(tries = TRIES)
  void keepsInkWithinInkAndPaperHoweverStrong(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double strength) {
    GlyphAugmentation augmentation =
        new GlyphAugmentation(
            1,
            new Affine(45 * strength, strength, 1 - strength / 2, 1 + strength),
            14 * strength,
            new Elastic(1.5 * strength, 3),
            new Thickness(strength / 2, strength / 2, strength),
            new Occlusion(strength, 28 * strength, 28 * strength));

    float[] varied = augmentation.vary(glyph, new SplittableRandom(seed));

    assertThat(varied).hasSize(Glyph.PIXELS);
    for (float value : varied) {
      assertThat(value).isBetween(0f, 1f);
    }
  }

  @Property(tries = TRIES)
  void changesTheInkButNotBeyondRecognition(@ForAll long seed) {
    double ink = Drawn.ink(GlyphAugmentation.STANDARD.vary(glyph, new SplittableRandom(seed)));

    // Stretching, distortion and thickness multiply: together up to about 1.08² · 1.3 · 1.3.
    assertThat(ink).isBetween(0.4 * Drawn.ink(glyph), 2.0 * Drawn.ink(glyph));
  }

  @Property(tries = TRIES)
  void leavesGlyphsAsTheyAreWhereNothingIsVaried(@ForAll long seed) {
    assertThat(GlyphAugmentation.NONE.vary(glyph, new SplittableRandom(seed))).isEqualTo(glyph);
    assertThat(UNCHANGING.vary(glyph, new SplittableRandom(seed))).isEqualTo(glyph);
  }

  @Property(tries = TRIES)
  void isTheSameForTheSameSeed(@ForAll long seed) {
    assertThat(GlyphAugmentation.STANDARD.vary(glyph, new SplittableRandom(seed)))
        .isEqualTo(GlyphAugmentation.STANDARD.vary(glyph, new SplittableRandom(seed)));
  }

  @Property(tries = TRIES)
  void leavesTheGlyphItselfAlone(@ForAll long seed) {
    float[] before = glyph.clone();

    GlyphAugmentation.STANDARD.vary(glyph, new SplittableRandom(seed))[0] = 1;

    assertThat(glyph).isEqualTo(before);
  }

  @Property(tries = TRIES)
  void distortsElasticallyWithoutLosingInk(@ForAll long seed) {
    GlyphAugmentation elastic =
        new GlyphAugmentation(1, Affine.NONE, 0, new Elastic(2, 8), Thickness.NONE, Occlusion.NONE);

    float[] varied = elastic.vary(glyph, new SplittableRandom(seed));

    assertThat(varied).isNotEqualTo(glyph);
    assertThat(Drawn.ink(varied)).isBetween(0.75 * Drawn.ink(glyph), 1.33 * Drawn.ink(glyph));
  }
}
