package dev.recogniser.training.augment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Glyph;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OcclusionProperties {

  private static final Occlusion ALWAYS = new Occlusion(1, 6, 3);

  private final float[] glyph = Drawn.glyph();

  @Property(tries = 200)
  void removesInkAndAddsNone(@ForAll long seed) {
    float[] varied = ALWAYS.vary(glyph, new SplittableRandom(seed));

    for (int i = 0; i < Glyph.PIXELS; i++) {
      assertThat(varied[i]).isBetween(0f, glyph[i]);
    }
    double lost = Drawn.ink(glyph) - Drawn.ink(varied);
    // With soft edges a rectangle reaches half a pixel further on each side.
    assertThat(lost).isBetween(1.0, 7.0 * 4.0);
  }

  @Example
  void leavesABlankGlyphAlone() {
    assertThat(ALWAYS.vary(new float[Glyph.PIXELS], new SplittableRandom(1)))
        .isEqualTo(new float[Glyph.PIXELS]);
  }

  @Example
  void erasesInAsManyGlyphsAsItSays() {
    SplittableRandom random = new SplittableRandom(1);
    int occluded = 0;
    for (int i = 0; i < 300; i++) {
      float[] varied = new Occlusion(0.3, 6, 3).vary(glyph, random);
      occluded += Drawn.ink(varied) < Drawn.ink(glyph) ? 1 : 0;
    }
    assertThat(occluded).isBetween(60, 120);
  }
}
