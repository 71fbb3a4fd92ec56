package dev.recogniser.internal.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Box;
import dev.recogniser.DrawingException;
import dev.recogniser.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrokeFrameTest {

  @Test
  void holdsTheStrokesWithTheirPenAndAPixelAround() {
    StrokeFrame frame = StrokeFrame.of(List.of(Stroke.of(10, 20, 30, 60)), 2);

    Box ink = frame.toRaster(new Box(9, 19, 22, 42));

    assertThat(ink.x()).isCloseTo(1, within(1e-9));
    assertThat(ink.y()).isCloseTo(1, within(1e-9));
    assertThat(frame.width()).isEqualTo((int) ink.width() + 2);
    assertThat(frame.height()).isEqualTo((int) ink.height() + 2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 1e300})
  void refusesAPenWithoutAUsableWidth(double width) {
    List<Stroke> strokes = List.of(Stroke.of(0, 0));

    assertThatThrownBy(() -> StrokeFrame.of(strokes, width))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Double.toString(width));
  }

  @ParameterizedTest
  @CsvSource({"1e308", "-1e308", "1e200", "1e17", "-1e17"})
  void refusesPlacesTooFarAwayForThePen(double far) {
    List<Stroke> strokes = List.of(Stroke.of(far, 0, far, 1));

    assertThatThrownBy(() -> StrokeFrame.of(strokes, 0.05))
        .isInstanceOf(DrawingException.class)
        .hasMessageContainingAll("0.05", "origin");
  }

  @Test
  void refusesStrokesThatSpanTheWholeRangeOfNumbers() {
    List<Stroke> strokes = List.of(Stroke.of(-Double.MAX_VALUE, 0), Stroke.of(Double.MAX_VALUE, 0));

    assertThatThrownBy(() -> StrokeFrame.of(strokes, 1)).isInstanceOf(DrawingException.class);
  }

  @Test
  void refusesADrawingTooLargeForItsPenAndSaysBoth() {
    List<Stroke> strokes = List.of(Stroke.of(0, 0, 3000, 4000));

    assertThatThrownBy(() -> StrokeFrame.of(strokes, 1))
        .isInstanceOf(DrawingException.class)
        .hasMessageContainingAll("3000 × 4000", "1.000", "1.922e+08 pixels", "25,000,000");
    assertThat(StrokeFrame.of(strokes, 10).width()).isEqualTo(1206);
  }

  @Test
  void refusesMoreLinesThanItDrawsAndSaysBoth() {
    double[] points = new double[2 * 50_000]; // up and down, along the same 1,250 pens
    for (int i = 0; i < points.length / 2; i++) {
      points[2 * i + 1] = i % 2 * 1250;
    }
    Stroke most = Stroke.of(points);

    assertThat(StrokeFrame.of(List.of(most), 1).height()).isEqualTo(5006);
    assertThatThrownBy(() -> StrokeFrame.of(List.of(most, Stroke.of(0, 0, 0, 1251)), 1))
        .isInstanceOf(DrawingException.class)
        .hasMessageContainingAll("62,500,000 allowed", "parts");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-90, 1e-9, 1, 1e9, 1e90})
  void givesTheSameRasterInEveryUnit(double unit) {
    Stroke stroke = Stroke.of(0, 0, 7 * unit, 0, 7 * unit, 11 * unit);

    StrokeFrame frame = StrokeFrame.of(List.of(stroke), unit);

    assertThat(frame.width()).isBetween(34, 35);
    assertThat(frame.height()).isBetween(50, 51);
    Box place = frame.toDrawing(frame.toRaster(new Box(unit, 2 * unit, 3 * unit, 4 * unit)));
    assertThat(place.x() / unit).isCloseTo(1, within(1e-9));
    assertThat(place.bottom() / unit).isCloseTo(6, within(1e-9));
  }

  @Test
  void isOnePixelForNoStrokes() {
    StrokeFrame frame = StrokeFrame.of(List.of(), 3);

    assertThat(frame.width()).isEqualTo(1);
    assertThat(frame.height()).isEqualTo(1);
  }
}
