package dev.recogniser.internal.segment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Short cuts to a distance give the distance of all pairs of points, to the last bit. */
class OutlinePropertyTest {

  /** Points of one piece: their x and y in turn. */
  @Provide
  Arbitrary<float[]> points() {
    return Arbitraries.integers()
        .between(-200, 200)
        .map(twelfths -> twelfths / 12f)
        .array(Float[].class)
        .ofMinSize(2)
        .ofMaxSize(24)
        .map(OutlinePropertyTest::pairs);
  }

  private static float[] pairs(Float[] numbers) {
    float[] pairs = new float[numbers.length / 2 * 2];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = numbers[i];
    }
    return pairs;
  }

  @Property
  void distanceIsThatOfTheNearestPoints(
      @ForAll("points") float[] one, @ForAll("points") float[] other) {
    float nearest = Float.MAX_VALUE;
    for (int i = 0; i < one.length; i += 2) {
      for (int j = 0; j < other.length; j += 2) {
        float dx = other[j] - one[i];
        float dy = other[j + 1] - one[i + 1];
        nearest = Math.min(nearest, dx * dx + dy * dy);
      }
    }

    assertThat(outline(one, 1.5).distance(outline(other, 0.5)))
        .isEqualTo(Math.sqrt(nearest) - 1.5 - 0.5);
  }

  @Property
  void gapIsNeverMoreThanTheDistance(
      @ForAll("points") float[] one, @ForAll("points") float[] other) {
    Outline a = outline(one, 1.5);
    Outline b = outline(other, 0.5);

    assertThat(a.gap(b)).isLessThanOrEqualTo(a.distance(b));
  }

  @Property
  void gapIsTheDistanceOfSinglePoints(@ForAll("points") float[] one) {
    Outline a = outline(new float[] {one[0], one[1]}, 0);
    Outline b = outline(new float[] {one[one.length - 2], one[one.length - 1]}, 0);

    assertThat(a.gap(b)).isEqualTo(a.distance(b));
  }

  private static Outline outline(float[] points, double radius) {
    float[] xs = new float[points.length / 2];
    float[] ys = new float[points.length / 2];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = points[2 * i];
      ys[i] = points[2 * i + 1];
    }
    return new Outline(xs, ys, radius);
  }
}
