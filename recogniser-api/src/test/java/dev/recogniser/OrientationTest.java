package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class OrientationTest {

  private static final InkRaster WIDE = InkRaster.wrap(3, 2, new byte[] {1, 2, 3, 4, 5, 6});

  @Test
  void turnsAnImageClockwise() {
    assertThat(Drawing.of(WIDE).turned(Orientation.QUARTER_TURN).raster())
        .isEqualTo(InkRaster.wrap(2, 3, new byte[] {4, 1, 5, 2, 6, 3}));
    assertThat(Drawing.of(WIDE).turned(Orientation.HALF_TURN).raster())
        .isEqualTo(InkRaster.wrap(3, 2, new byte[] {6, 5, 4, 3, 2, 1}));
    assertThat(Drawing.of(WIDE).turned(Orientation.THREE_QUARTER_TURN).raster())
        .isEqualTo(InkRaster.wrap(2, 3, new byte[] {3, 6, 2, 5, 1, 4}));
  }

  @Test
  void turnsStrokesClockwiseAroundTheOrigin() {
    Drawing drawing = Drawing.ofStrokes(List.of(Stroke.of(10, 20, 30, 20)), 2);

    assertThat(drawing.turned(Orientation.QUARTER_TURN).strokes())
        .containsExactly(Stroke.of(-20, 10, -20, 30));
    assertThat(drawing.turned(Orientation.HALF_TURN).strokes())
        .containsExactly(Stroke.of(-10, -20, -30, -20));
    assertThat(drawing.turned(Orientation.THREE_QUARTER_TURN).strokes())
        .containsExactly(Stroke.of(20, -10, 20, -30));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "AUTO")
  void turnsBack(Orientation turn) {
    Drawing drawing = Drawing.of(WIDE);
    Orientation back = Orientation.ofDegrees((360 - turn.degrees()) % 360);

    assertThat(drawing.turned(turn).turned(back).raster()).isEqualTo(WIDE);
  }

  @Test
  void leavesAnUprightDrawingAsItIs() {
    Drawing drawing = Drawing.of(WIDE);

    assertThat(drawing.turned(Orientation.UPRIGHT)).isSameAs(drawing);
  }

  @Test
  void doesNotTurnByWhatIsNotKnownYet() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Drawing.of(WIDE).turned(Orientation.AUTO))
        .withMessageContaining("Recognition.orientation()");
  }

  @Test
  void turnsByQuartersOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Orientation.ofDegrees(45))
        .withMessageContaining("0, 90, 180, 270 degrees, not by 45");
  }
}
