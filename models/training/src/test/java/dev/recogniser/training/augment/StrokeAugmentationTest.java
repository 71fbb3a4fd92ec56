package dev.recogniser.training.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.Stroke;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class StrokeAugmentationTest {

  private static final int DRAWS = 200;
  private static final double SIDE = 256;

  private final RandomGenerator random = new SplittableRandom(1);

  @Test
  void drawsPensOfAllWidthsBetweenTheLimits() {
    double[] pens = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      pens[i] = StrokeAugmentation.STANDARD.pen(random);
      assertThat(pens[i]).isBetween(0.025, 0.14);
    }
    // Half of them are below the geometric mean of the limits.
    assertThat(Arrays.stream(pens).filter(pen -> pen < 0.0592).count()).isBetween(70L, 130L);
  }

  @Test
  void movesStrokesAgainstEachOther() {
    StrokeAugmentation jitter =
        new StrokeAugmentation(
            Affine.NONE,
            Bend.NONE,
            new Jitter(0.04, 0),
            Resampling.NONE,
            Pen.NONE,
            Occlusion.NONE,
            Direction.NONE);

    List<Stroke> varied = jitter.vary(Drawn.STROKES, random);

    double first = varied.get(0).x(0) - Drawn.STROKES.get(0).x(0);
    double second = varied.get(1).x(0) - Drawn.STROKES.get(1).x(0);
    assertThat(first).isNotEqualTo(second).isCloseTo(0, within(0.04 * SIDE));
    assertThat(second).isCloseTo(0, within(0.04 * SIDE));
  }

  @Test
  void resamplesAtEvenDistancesBetweenTheSameEnds() {
    Stroke stroke = Stroke.of(0, 0, 3, 4, 3, 4, SIDE, 4);

    Stroke varied = new Resampling(1, 0.25, 0).vary(List.of(stroke), random, SIDE).get(0);

    double spacing = varied.x(2) - varied.x(1);
    assertThat(spacing).isBetween(0.01 * SIDE, 0.25 * SIDE);
    for (int i = 2; i < varied.size() - 1; i++) {
      assertThat(varied.x(i) - varied.x(i - 1)).isCloseTo(spacing, within(1e-9));
    }
    assertThat(List.of(varied.x(0), varied.y(0))).containsExactly(0.0, 0.0);
    int last = varied.size() - 1;
    assertThat(List.of(varied.x(last), varied.y(last))).containsExactly(SIDE, 4.0);
  }

  @Test
  void drawsADot() {
    List<Stroke> dot = List.of(Stroke.of(7, 7), Stroke.of(7, 7));

    assertThat(Drawn.ink(StrokeAugmentation.STRONG.glyph(dot, random).ink())).isPositive();
  }

  @Test
  void losesAPartOnceItIsDrawn() {
    StrokeAugmentation none = StrokeAugmentation.NONE;
    StrokeAugmentation occluding =
        new StrokeAugmentation(
            none.affine(),
            none.bend(),
            none.jitter(),
            none.resampling(),
            none.pen(),
            new Occlusion(1, 6, 3),
            Direction.NONE);

    float[] whole = Drawn.whole(none);
    float[] occluded = occluding.glyph(Drawn.STROKES, random).values(Preprocessing.STROKES);
    assertThat(Drawn.ink(occluded)).isLessThan(Drawn.ink(whole));
    for (int i = 0; i < whole.length; i++) {
      float kept =
          whole[i % Glyph.PIXELS] == 0 ? 1 : occluded[i % Glyph.PIXELS] / whole[i % Glyph.PIXELS];
      if (kept == 0 || kept == 1) {
        assertThat(occluded[i]).isEqualTo(kept * whole[i]);
      }
    }
  }

  @Test
  void turnsStrokesRoundAsOftenAsItIsTold() {
    assertThat(Direction.NONE.vary(Drawn.STROKES, random)).isEqualTo(Drawn.STROKES);
    List<Stroke> turned = Drawn.STROKES.stream().map(Stroke::reversed).toList();
    assertThat(new Direction(0, 1, 0).vary(Drawn.STROKES, random)).isEqualTo(turned);
    Set<List<Stroke>> seen = new HashSet<>();
    for (int i = 0; i < DRAWS; i++) {
      seen.add(new Direction(1, 0, 0).vary(Drawn.STROKES, random));
    }
    assertThat(seen).hasSize(4);
  }

  @Test
  void showsSomeCharactersWithoutStrokes() {
    StrokeAugmentation none = StrokeAugmentation.NONE;
    StrokeAugmentation images =
        new StrokeAugmentation(
            none.affine(),
            none.bend(),
            none.jitter(),
            none.resampling(),
            none.pen(),
            none.occlusion(),
            new Direction(0, 0, 1));

    float[] image = Drawn.whole(images);
    assertThat(Arrays.copyOf(image, Glyph.PIXELS)).isEqualTo(Drawn.glyph());
    assertThat(Arrays.copyOfRange(image, Glyph.PIXELS, image.length)).containsOnly(0);
    assertThat(Drawn.ink(Drawn.whole(none))).isGreaterThan(Drawn.ink(image));
  }
}
