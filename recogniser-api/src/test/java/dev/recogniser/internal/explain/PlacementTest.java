package dev.recogniser.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Box;
import dev.recogniser.Explanation;
import dev.recogniser.HeatMap;
import dev.recogniser.InkRaster;
import dev.recogniser.Segment;
import org.junit.jupiter.api.Test;

class PlacementTest {

  private static Explanation of(int width, int height, float... heat) {
    InkRaster ink = InkRaster.wrap(1, 1, new byte[] {-1});
    return Explanation.contrast(
        Segment.of(new Box(0, 0, 1, 1), ink, 0, false),
        new Box(0, 0, 1, 1),
        "a",
        "b",
        HeatMap.copyOf(width, height, heat));
  }

  @Test
  void leavesAMapOfTheSameGridAsItIs() {
    Explanation explanation = of(3, 2, 1, 2, 3, -4, 5, 6);
    HeatMap placed = Placement.place(explanation, new Box(0, 0, 3, 2), 3, 2);
    assertThat(placed).isEqualTo(explanation.map());
  }

  @Test
  void keepsAnEvenMapEvenUpToItsEdges() {
    HeatMap placed = Placement.place(of(2, 2, 7, 7, 7, 7), new Box(0, 0, 28, 28), 28, 28);
    for (float value : placed.values()) {
      assertThat(value).isCloseTo(7, within(1e-5f));
    }
  }

  @Test
  void putsTheCentreOfACellOnTheCentreOfItsPlace() {
    HeatMap placed =
        Placement.place(of(3, 3, 0, 0, 0, 0, 0, 9, 0, 0, 0), new Box(-5, 2, 27, 27), 22, 29);
    // The hot cell is the right one of the middle row: from 13 to 22 across, from 11 to 20 down.
    assertThat(placed.at(17, 15)).isCloseTo(9, within(1e-4f));
    assertThat(placed.strongest()).as("bicubic kernels overshoot a little").isLessThan(10);
    assertThat(placed.at(3, 15)).isCloseTo(0, within(0.7f));
    assertThat(placed.at(17, 3)).isCloseTo(0, within(0.7f));
  }

  @Test
  void takesTheMeanWhereTheTargetIsCoarser() {
    float[] stripes = new float[16];
    for (int i = 0; i < 16; i++) {
      stripes[i] = i % 2 == 0 ? 8 : 0;
    }
    HeatMap placed = Placement.place(of(4, 4, stripes), new Box(0, 0, 1, 1), 1, 1);
    assertThat(placed.at(0, 0)).isCloseTo(4, within(1e-3f));
  }

  @Test
  void givesNoNegativeHeatForOneLabelAlone() {
    Explanation contrast = of(4, 1, 0, 0, 9, 0);
    Explanation one =
        Explanation.of(contrast.segment(), contrast.squareInInk(), "a", contrast.map());
    Box square = new Box(0, 0, 40, 10);
    assertThat(lowest(Placement.place(contrast, square, 40, 10))).isNegative();
    assertThat(lowest(Placement.place(one, square, 40, 10))).isZero();
  }

  private static float lowest(HeatMap map) {
    float lowest = Float.POSITIVE_INFINITY;
    for (float value : map.values()) {
      lowest = Math.min(lowest, value);
    }
    return lowest;
  }
}
