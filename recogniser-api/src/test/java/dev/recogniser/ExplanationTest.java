package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static final InkRaster INK = InkRaster.wrap(4, 8, filled(4 * 8));
  private static final Segment SEGMENT = Segment.of(new Box(100, 200, 40, 80), INK, 0, false);
  private static final HeatMap MAP = HeatMap.copyOf(2, 2, new float[] {5, -1, 0, 2});
  private static final Box SQUARE = new Box(-2, 0, 8, 8);

  private static byte[] filled(int count) {
    byte[] levels = new byte[count];
    java.util.Arrays.fill(levels, (byte) -1);
    return levels;
  }

  private final Explanation explanation = Explanation.of(SEGMENT, SQUARE, "I", MAP);

  @Test
  void leavesOutWhatSpeaksAgainstTheLabel() {
    assertThat(explanation.map()).isEqualTo(HeatMap.copyOf(2, 2, new float[] {5, 0, 0, 2}));
  }

  @Test
  void keepsBothSignsOfAContrast() {
    assertThat(Explanation.contrast(SEGMENT, SQUARE, "I", "l", MAP).map()).isEqualTo(MAP);
  }

  @Test
  void standsInTheDrawingsCoordinates() {
    assertThat(explanation.square()).isEqualTo(new Box(80, 200, 80, 80));
  }

  @Test
  void isPlacedOnTheGlyphAndOnTheInk() {
    HeatMap glyph = explanation.overGlyph();
    HeatMap ink = explanation.overInk();
    assertThat(glyph.width()).isEqualTo(28);
    assertThat(ink.width()).isEqualTo(4);
    assertThat(ink.height()).isEqualTo(8);
    // The ink's left column is the glyph's columns 7 to 10, its top row the rows 0 to 3.
    assertThat(ink.at(0, 0)).isBetween(glyph.at(10, 2), glyph.at(7, 2));
    assertThat(ink.at(0, 0)).isGreaterThan(ink.at(3, 7));
    assertThat(ink.at(3, 7)).isGreaterThan(ink.at(0, 7));
  }

  @Test
  void isEqualByValue() {
    assertThat(explanation)
        .isEqualTo(Explanation.of(SEGMENT, SQUARE, "I", MAP))
        .hasSameHashCodeAs(Explanation.of(SEGMENT, SQUARE, "I", MAP))
        .isNotEqualTo(Explanation.of(SEGMENT, SQUARE, "l", MAP))
        .isNotEqualTo(Explanation.contrast(SEGMENT, SQUARE, "I", "l", MAP));
  }

  @Test
  void refusesASquareWithoutExtent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Explanation.of(SEGMENT, new Box(0, 0, 0, 0), "I", MAP));
  }

  @Test
  void refusesHeatThatIsNoNumberOrDoesNotFillTheMap() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeatMap.copyOf(1, 1, new float[] {Float.NaN}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeatMap.copyOf(2, 2, new float[3]))
        .withMessageContaining("2 × 2");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> MAP.at(2, 0));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> MAP.at(0, 2))
        .withMessage("There is no row 2 of 2.");
  }
}
