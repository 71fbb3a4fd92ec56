package dev.recogniser.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Glyph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldsTest {

  @Test
  void holdsEachDrawingOutOnce() {
    List<LabelledDrawing> drawings = drawings("a", "b", "a", "b", "a", "b", "c", "c");

    Folds folds = Folds.of(drawings, 3, 1);

    assertThat(folds.parts()).hasSize(3);
    assertThat(folds.parts().stream().flatMap(List::stream).map(LabelledDrawing::label))
        .containsExactlyInAnyOrder("a", "b", "a", "b", "a", "b", "c", "c");
    folds
        .parts()
        .forEach(part -> assertThat(Folds.without(drawings, part)).hasSize(8 - part.size()));
  }

  @Test
  void neverHoldsAllDrawingsOfALabelOut() {
    List<LabelledDrawing> drawings = drawings("a", "b", "c", "a", "b", "c", "a", "c", "d", "d");

    for (List<LabelledDrawing> part : Folds.of(drawings, 5, 2).parts()) {
      assertThat(Folds.without(drawings, part))
          .extracting(LabelledDrawing::label)
          .contains("a", "b", "c", "d");
    }
  }

  @Test
  void alwaysLearnsFromALabelThatWasDrawnOnce() {
    List<LabelledDrawing> drawings = drawings("a", "b", "c", "c");

    assertThat(Folds.of(drawings, 5, 1).parts())
        .hasSize(2)
        .allSatisfy(
            part -> assertThat(part).extracting(LabelledDrawing::label).containsExactly("c"));
  }

  @Test
  void holdsNothingOutWhereEachLabelWasDrawnOnce() {
    assertThat(Folds.of(drawings("a", "b", "c"), 5, 1).parts()).isEmpty();
    assertThat(Folds.of(drawings("a", "a", "b", "b"), 0, 1).parts()).isEmpty();
  }

  @Test
  void asksForEachLabelOnceBeforeItAsksForOneAgain() {
    List<String> asked =
        AskingOrder.of(drawings("a", "a", "a", "b", "c", "c"), 4).stream()
            .map(LabelledDrawing::label)
            .toList();

    assertThat(asked.subList(0, 3)).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(asked.subList(3, 5)).containsExactlyInAnyOrder("a", "c");
    assertThat(asked.get(5)).isEqualTo("a");
  }

  /** Their glyphs differ by a pixel. */
  private static List<LabelledDrawing> drawings(String... labels) {
    List<LabelledDrawing> drawings = new ArrayList<>();
    for (String label : Arrays.asList(labels)) {
      float[] ink = new float[Glyph.SIZE];
      ink[drawings.size()] = 1;
      drawings.add(LabelledDrawing.of(label, Glyph.ofValues(ink)));
    }
    return drawings;
  }
}
