package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BoxTest {

  @Test
  void measuresHowWellTwoBoxesAgree() {
    Box box = new Box(0, 0, 2, 2);
    assertThat(box.iou(box)).isEqualTo(1);
    assertThat(box.iou(new Box(1, 0, 2, 2))).isEqualTo(1 / 3.0, within(1e-12));
    assertThat(box.iou(new Box(2, 2, 1, 1))).isZero();
    assertThat(new Box(1, 1, 0, 0).iou(new Box(1, 1, 0, 0))).isZero();
  }

  @Test
  void refusesNegativeExtentsAndNumbersThatAreNotFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Box(0, 0, -1, 2))
        .withMessageContaining("-1.0 × 2.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Box(Double.NaN, 0, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Box(0, 0, 1, Double.POSITIVE_INFINITY));
  }

  @Test
  void takesFiniteNumbersWhoseSumIsNot() {
    assertThat(new Box(1e308, 1e308, 0, 0).x()).isEqualTo(1e308);
  }

  @Property
  void theUnionHoldsBoth(
      @ForAll @DoubleRange(min = -9, max = 9) double x,
      @ForAll @DoubleRange(min = -9, max = 9) double y,
      @ForAll @DoubleRange(min = 0, max = 9) double width,
      @ForAll @DoubleRange(min = 0, max = 9) double height) {
    Box one = new Box(x, y, width, height);
    Box other = new Box(y, x, height, width);
    Box both = one.union(other);
    assertThat(both.x()).isEqualTo(Math.min(x, y));
    assertThat(both.right()).isCloseTo(Math.max(one.right(), other.right()), within(1e-9));
    assertThat(both.bottom()).isCloseTo(Math.max(one.bottom(), other.bottom()), within(1e-9));
    assertThat(one.iou(other)).isCloseTo(other.iou(one), within(1e-12)).isBetween(0.0, 1.0);
  }
}
