package dev.recogniser.training.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.LabelledStrokes;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypesetterTest {

  private static final double PEN = 0.1;

  private static LabelledStrokes bar(double x) {
    return new LabelledStrokes("1", List.of(Stroke.of(x, 0, x, 50)));
  }

  private static final DrawnLine ROW =
      new DrawnLine("1 1", "writer", "PRINTED", true, true, 0, 40, 50, List.of(bar(0), bar(40)));

  private final Typesetter page = new Typesetter(List.of(ROW, ROW), PEN);

  @Test
  void leavesPaperBetweenLettersAndRows() {
    List<Stroke> strokes = page.page(new Setting(1, 0.5, 0, 0)).strokes();

    assertThat(strokes).hasSize(4);
    assertThat(strokes.get(1).bounds().x()).isCloseTo(50 + PEN * 50, within(1e-9));
    assertThat(strokes.get(2).bounds().x()).isZero();
    assertThat(strokes.get(2).bounds().y()).isCloseTo(50 + 25 + PEN * 50, within(1e-9));
  }

  @Test
  void turnsThePageClockwise() {
    Drawing turned = page.page(new Setting(1, 0.5, 0, 90));

    assertThat(turned.strokes().get(1).bounds().y()).isCloseTo(55, within(1e-9));
    assertThat(turned.strokes().get(1).bounds().x()).isCloseTo(-50, within(1e-9));
  }

  @Test
  void leansLettersToTheRight() {
    Stroke bar = page.page(new Setting(1, 0.5, 45, 0)).strokes().get(0);

    assertThat(bar.x(0) - bar.x(1)).isCloseTo(bar.y(1) - bar.y(0), within(1e-9));
  }

  @Test
  void saysItsRowsWithoutSpaces() {
    assertThat(page.text()).isEqualTo("11\n11");
  }
}
