package dev.recogniser.training.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.Stroke;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cross of 20 units, written on paper. */
class OnPaperTest {

  private static final Drawing CROSS =
      Drawing.ofStrokes(List.of(Stroke.of(0, 10, 20, 10), Stroke.of(10, 0, 10, 20)), 1.2);

  @ParameterizedTest
  @EnumSource
  void isTheSameForTheSameSeed(PaperKind kind) {
    assertThat(on(kind, 40, 7)).isEqualTo(on(kind, 40, 7));
  }

  @ParameterizedTest
  @EnumSource
  void hasTheHeightThatIsAsked(PaperKind kind) {
    OnPaper paper = OnPaper.of(CROSS, List.of(new Box(0, 0, 20, 20)), 20, kind, 40, new Random(7));
    assertThat(paper.drawing().strokes()).isEmpty();
    assertThat(paper.boxes()).containsExactly(new Box(40, 40, 40, 40));
    assertThat(paper.drawing().raster().at(60, 60)).isGreaterThan(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"RULED", "SQUARED", "FRAMED"})
  void printsBesideTheWriting(PaperKind kind) {
    assertThat(inked(on(kind, 40, 7))).isGreaterThan(inked(on(PaperKind.PLAIN, 40, 7)));
  }

  @Test
  void darkensWhatLiesInTheShadow() {
    assertThat(inked(on(PaperKind.SHADOWED, 40, 7))).isGreaterThan(40 * 40);
  }

  private static InkRaster on(PaperKind kind, double height, long seed) {
    return OnPaper.of(CROSS, List.of(), 20, kind, height, new Random(seed)).drawing().raster();
  }

  private static int inked(InkRaster raster) {
    int inked = 0;
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        inked += raster.at(x, y) > 0 ? 1 : 0;
      }
    }
    return inked;
  }
}
