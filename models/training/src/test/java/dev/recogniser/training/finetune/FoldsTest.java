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

    assertThat(folds.splits()).hasSize(3);
    assertThat(folds.splits().stream().flatMap(split -> split.heldOut().stream()))
        .containsExactlyInAnyOrderElementsOf(drawings);
    for (Folds.Split split : folds.splits()) {
      assertThat(split.learnt()).hasSize(8 - split.heldOut().size());
      assertThat(split.learnt()).doesNotContainAnyElementsOf(split.heldOut());
    }
  }

  @Test
  void neverHoldsAllDrawingsOfALabelOut() {
    List<LabelledDrawing> drawings = drawings("a", "b", "c", "a", "b", "c", "a", "c", "d", "d");

    for (Folds.Split split : Folds.of(drawings, 5, 2).splits()) {
      assertThat(split.learnt()).extracting(LabelledDrawing::label).contains("a", "b", "c", "d");
    }
  }

  @Test
  void alwaysLearnsFromALabelThatWasDrawnOnce() {
    List<LabelledDrawing> drawings = drawings("a", "b", "c", "c");

    assertThat(Folds.of(drawings, 5, 1).splits())
        .extracting(split -> split.heldOut().stream().map(LabelledDrawing::label).toList())
        .containsExactly(List.of("c"), List.of("c"));
  }

  @Test
  void holdsNothingOutWhereEachLabelWasDrawnOnce() {
    assertThat(Folds.of(drawings("a", "b", "c"), 5, 1).splits()).isEmpty();
    assertThat(Folds.of(drawings("a", "a", "b", "b"), 0, 1).splits()).isEmpty();
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
      float[] ink = new float[Glyph.PIXELS];
      ink[drawings.size()] = 1;
      drawings.add(LabelledDrawing.of(label, Glyph.ofValues(ink)));
    }
    return drawings;
  }
}
