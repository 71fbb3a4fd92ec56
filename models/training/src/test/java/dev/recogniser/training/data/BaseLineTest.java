package dev.recogniser.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Box;
import dev.recogniser.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaseLineTest {

  @Test
  void passesUnderTheFeetWhateverDescendsOrFloats() {
    List<LabelledStrokes> characters =
        List.of(
            stem("n", 0, 100),
            stem("g", 10, 130),
            stem("n", 20, 102),
            stem("r", 30, 80),
            stem("n", 40, 104),
            stem("n", 60, 106),
            stem("n", 80, 108));

    BaseLine base = BaseLine.of(characters).orElseThrow();

    assertThat(base.slope()).isCloseTo(0.1, within(1e-9));
    assertThat(base.under(new Box(48, 0, 4, 9))).isCloseTo(105, within(1e-9));
  }

  @Test
  void isLevelWhereFewCharactersShowIt() {
    BaseLine base =
        BaseLine.of(List.of(stem("n", 0, 100), stem("n", 5, 90), stem("n", 9, 80))).orElseThrow();
    assertThat(base).isEqualTo(new BaseLine(90, 0));
  }

  @Test
  void isNotToldOfDescendersAlone() {
    assertThat(BaseLine.of(List.of(stem("g", 0, 100), stem("y", 5, 100)))).isEmpty();
  }

  private static LabelledStrokes stem(String label, double x, double foot) {
    return new LabelledStrokes(label, List.of(Stroke.of(x, foot - 50, x, foot)));
  }
}
