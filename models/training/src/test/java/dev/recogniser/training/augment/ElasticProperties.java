package dev.recogniser.training.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Glyph;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ElasticProperties {

  @Property(tries = 200)
  void displacesNoPixelByMoreThanItsStrength(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 3, max = 28) double spacing,
      @ForAll @DoubleRange(min = 0, max = 1) double part) {
    double strength = part * spacing / 2;

    for (double pixel : new Elastic(strength, spacing).draw(new SplittableRandom(seed))) {
      assertThat(Math.abs(pixel)).isLessThanOrEqualTo(strength + 1e-9);
    }
  }

  @Property(tries = 200)
  void displacesNeighboursAlike(@ForAll long seed) {
    double[] field = new Elastic(2, 8).draw(new SplittableRandom(seed));

    for (int i = 1; i < Glyph.PIXELS; i++) {
      if (i % Glyph.SIDE > 0) {
        // The steepest slope of a cubic B-spline: 1.5 times its strength in a spacing.
        assertThat(field[i]).isCloseTo(field[i - 1], within(1.5 * 2 / 8));
      }
    }
  }

  @Example
  void displacesByAboutTheRootMeanSquareItPromises() {
    SplittableRandom random = new SplittableRandom(1);
    double sum = 0;
    for (int i = 0; i < 300; i++) {
      double[] field = new Elastic(2, 8).draw(random);
      sum += Arrays.stream(field).map(d -> d * d).sum() / field.length / 300;
    }
    assertThat(Math.sqrt(sum)).isCloseTo(0.28 * 2, within(0.03));
  }
}
