package dev.recogniser.training.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;

class StrokeAugmentationProperties {

  private static final int TRIES = 100;
  private static final List<Stroke> STROKES = Drawn.STROKES;

  @Property(tries = TRIES)
  void keepsInkWithinInkAndPaper(@ForAll long seed) {
    float[] glyph = StrokeAugmentation.STRONG.glyph(STROKES, new SplittableRandom(seed)).ink();

    assertThat(glyph).hasSize(Glyph.PIXELS);
    assertThat(Drawn.ink(glyph)).isPositive();
    for (float value : glyph) {
      assertThat(value).isBetween(0f, 1f);
    }
  }

  @Property(tries = TRIES)
  void leavesStrokesAsTheyAreWhereNothingIsVaried(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);

    assertThat(StrokeAugmentation.NONE.vary(STROKES, random)).isEqualTo(STROKES);
    assertThat(StrokeAugmentation.NONE.pen(random)).isEqualTo(0.06);
  }

  @Property(tries = TRIES)
  void isTheSameForTheSameSeed(@ForAll long seed) {
    assertThat(StrokeAugmentation.STRONG.glyph(STROKES, new SplittableRandom(seed)))
        .isEqualTo(StrokeAugmentation.STRONG.glyph(STROKES, new SplittableRandom(seed)));
  }

  @Property(tries = TRIES)
  void drawsAnotherForAnotherSeed(@ForAll long seed) {
    assertThat(StrokeAugmentation.STANDARD.glyph(STROKES, new SplittableRandom(seed)))
        .isNotEqualTo(StrokeAugmentation.STANDARD.glyph(STROKES, new SplittableRandom(seed + 1)));
  }

  @Property(tries = TRIES)
  void keepsEachStrokeNearItsPlace(@ForAll long seed) {
    List<Stroke> varied = StrokeAugmentation.STANDARD.vary(STROKES, new SplittableRandom(seed));

    assertThat(varied).hasSameSizeAs(STROKES);
    for (int i = 0; i < varied.size(); i++) {
      assertThat(varied.get(i).x(0)).isCloseTo(STROKES.get(i).x(0), near());
      assertThat(varied.get(i).y(0)).isCloseTo(STROKES.get(i).y(0), near());
    }
  }

  @Property(tries = TRIES)
  void variesStrokesOfAnyUnitAlike(@ForAll long seed) {
    List<Stroke> small = STROKES.stream().map(StrokeAugmentationProperties::halved).toList();

    List<Stroke> varied = StrokeAugmentation.STRONG.vary(small, new SplittableRandom(seed));

    List<Stroke> expected = StrokeAugmentation.STRONG.vary(STROKES, new SplittableRandom(seed));
    for (int i = 0; i < varied.size(); i++) {
      Stroke half = halved(expected.get(i));
      assertThat(varied.get(i).size()).isEqualTo(half.size());
      assertThat(varied.get(i).x(0)).isCloseTo(half.x(0), within(1e-6));
    }
  }

  private static Offset<Double> near() {
    return within(0.2 * 256);
  }

  private static Stroke halved(Stroke stroke) {
    double[] points = new double[2 * stroke.size()];
    for (int i = 0; i < stroke.size(); i++) {
      points[2 * i] = stroke.x(i) / 2;
      points[2 * i + 1] = stroke.y(i) / 2;
    }
    return Stroke.of(points);
  }
}
