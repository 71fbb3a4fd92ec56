package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokeTest {

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesAPointThatIsNowhereAndSaysWhichOne(double nowhere) {
    assertThatThrownBy(() -> Stroke.of(0, 0, 1, 1, 2, nowhere))
        .isInstanceOf(DrawingException.class)
        .hasMessageContainingAll("Point 2", Double.toString(nowhere));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void refusesNumbersThatAreNoPairs(int count) {
    assertThatThrownBy(() -> Stroke.of(new double[count]))
        .isInstanceOf(DrawingException.class)
        .hasMessageContaining("not " + count);
  }

  @Test
  void keepsItsOwnCopyOfThePoints() {
    double[] points = {1, 2, 3, 4};
    Stroke stroke = Stroke.of(points);
    points[0] = 9;

    assertThat(stroke).isEqualTo(Stroke.of(1, 2, 3, 4)).hasSameHashCodeAs(Stroke.of(1, 2, 3, 4));
    assertThat(stroke.size()).isEqualTo(2);
    assertThat(stroke.x(1)).isEqualTo(3);
    assertThat(stroke.y(1)).isEqualTo(4);
  }

  @Test
  void boundsItsPointsWithoutThePen() {
    assertThat(Stroke.of(3, 8, -1, 5, 2, 9).bounds()).isEqualTo(new Box(-1, 5, 4, 4));
    assertThat(Stroke.of(3, 8).bounds()).isEqualTo(new Box(3, 8, 0, 0));
  }
}
