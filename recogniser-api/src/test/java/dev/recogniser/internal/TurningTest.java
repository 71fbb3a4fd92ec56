package dev.recogniser.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.BackendChoice;
import dev.recogniser.Box;
import dev.recogniser.Device;
import dev.recogniser.Drawing;
import dev.recogniser.Orientation;
import dev.recogniser.ReadingOptions;
import dev.recogniser.Recogniser;
import dev.recogniser.Recognition;
import dev.recogniser.Segmenter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** How drawings are turned before they are read. */
class TurningTest {

  private static final String TEXT = "72L27U2L";

  private final Recogniser recogniser =
      new DefaultRecogniser(
          new BlockLetters.Engine(),
          new BackendChoice("test", "1", Device.cpu(), 1, "for a test"),
          DefaultRecogniser.Setup.with(Segmenter.standard()));

  private static Drawing turnedBy(Orientation turn) {
    return new BlockLetters().write(TEXT, 20, 20).image(700, 140).turned(turn);
  }

  private Recognition read(Drawing drawing, Orientation orientation) {
    ReadingOptions options = recogniser.options().orientation(orientation);
    return recogniser.recognise(drawing, options);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "AUTO")
  void findsTheTurnInTheWriting(Orientation turn) {
    Recognition result = read(turnedBy(turn), Orientation.AUTO);

    assertThat(result.text()).isEqualTo(TEXT);
    assertThat(result.orientation().degrees()).isEqualTo((360 - turn.degrees()) % 360);
  }

  @Test
  void turnsAsItIsTold() {
    Drawing lying = turnedBy(Orientation.THREE_QUARTER_TURN);
    Recognition result = read(lying, Orientation.QUARTER_TURN);

    assertThat(result.text()).isEqualTo(TEXT);
    assertThat(result.orientation()).isEqualTo(Orientation.QUARTER_TURN);
    Box first = result.characters().get(0).box();
    assertThat(first.x()).isLessThan(lying.turned(Orientation.QUARTER_TURN).raster().width() / 8.0);
  }

  @Test
  void readsADrawingAsItIsUnlessToldOtherwise() {
    Recognition result = recogniser.recognise(turnedBy(Orientation.HALF_TURN));

    assertThat(result.text()).isNotEqualTo(TEXT);
    assertThat(result.orientation()).isEqualTo(Orientation.UPRIGHT);
  }

  @Test
  void findsEachDrawingsOwnTurn() {
    List<Recognition> results =
        recogniser.recognise(
            List.of(turnedBy(Orientation.HALF_TURN), turnedBy(Orientation.UPRIGHT)),
            recogniser.options().orientation(Orientation.AUTO));

    assertThat(results)
        .extracting(Recognition::orientation)
        .containsExactly(Orientation.HALF_TURN, Orientation.UPRIGHT);
  }

  @Test
  void leavesABlankDrawingAsItIs() {
    Drawing blank = Drawing.ofStrokes(List.of(), 1);

    assertThat(read(blank, Orientation.AUTO).orientation()).isEqualTo(Orientation.UPRIGHT);
  }
}
