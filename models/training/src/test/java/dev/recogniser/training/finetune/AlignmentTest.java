package dev.recogniser.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.Drawing;
import dev.recogniser.Preprocessing;
import dev.recogniser.Stroke;
import dev.recogniser.spi.Model;
import dev.recogniser.training.data.DataException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What transcripts have to learn from. */
class AlignmentTest {

  private static final Model MODEL = ModelSource.read(Hands.SMALL);
  private static final TranscribedDrawing HEART = Samples.drawing("heart");

  private static List<String> labels(Alignment alignment) {
    return alignment.drawings().stream().map(LabelledDrawing::label).toList();
  }

  private static TranscribedDrawing saying(String text, Drawing drawing) {
    return new TranscribedDrawing("mine, line 7", text, drawing);
  }

  @Test
  void takesEachCharacterWithItsStrokesAndTheirDirection() {
    Alignment alignment = Alignment.of(Hands.SMALL, List.of(HEART));

    assertThat(labels(alignment)).containsExactly("H", "e", "a", "r", "t", "4", "7");
    assertThat(alignment.drawings().stream().flatMap(each -> each.strokes().stream()))
        .containsExactlyInAnyOrderElementsOf(HEART.drawing().strokes());
    assertThat(alignment.misfits()).isEmpty();
    assertThat(alignment.unsure() + alignment.marks()).isZero();

    Drawing backwards =
        Drawing.ofStrokes(
            HEART.drawing().strokes().stream().map(Stroke::reversed).toList(),
            HEART.drawing().penWidth());
    LabelledDrawing there = alignment.drawings().get(5);
    LabelledDrawing back =
        Alignment.of(MODEL, List.of(saying("Heart 47", backwards))).drawings().get(5);
    assertThat(back.label()).isEqualTo("4");
    assertThat(back.strokes()).isEqualTo(there.strokes().stream().map(Stroke::reversed).toList());
    assertThat(back.glyph().ink()).isEqualTo(there.glyph().ink());
    assertThat(back.glyph().values(Preprocessing.STROKES))
        .isNotEqualTo(there.glyph().values(Preprocessing.STROKES));
  }

  @Test
  void takesTheGlyphsOfAnImage() {
    Drawing image = Drawing.read(Samples.FOLDER.resolve("radar.png"));

    Alignment alignment = Alignment.of(MODEL, List.of(saying("Radar 83\nNE 27", image)));

    assertThat(String.join("", labels(alignment))).isEqualTo("Radar83NE27");
    assertThat(alignment.drawings()).allMatch(each -> each.strokes().isEmpty());
  }

  @Test
  void namesATextThatDoesNotFit() {
    Alignment alignment =
        Alignment.of(
            MODEL,
            List.of(
                HEART,
                saying("World 13", HEART.drawing()),
                saying("Heart 47 Heart 47", HEART.drawing()),
                saying("Héart 47", HEART.drawing())));

    assertThat(alignment.drawings()).hasSize(7);
    assertThat(alignment.misfits())
        .satisfiesExactly(
            wrong ->
                assertThat(wrong)
                    .startsWith("mine, line 7 is passed over: its text, 'World 13', does not fit")
                    .contains("'Heart 47'"),
            longer -> assertThat(longer).contains("'Heart 47 Heart 47', does not fit"),
            unknown -> assertThat(unknown).contains("cannot read what the text has: é."));
    assertThat(alignment.notes())
        .hasSize(4)
        .last()
        .isEqualTo(
            "Characters of the transcripts: 7. Passed over for their uncertain places: 0, as marks: 0.");
  }

  @Test
  void passesUncertainPlacesOver() {
    try (Aligner aligner = Aligner.open(MODEL, 1)) {
      Alignment alignment = aligner.align(List.of(HEART, Samples.drawing("hello")).stream());

      assertThat(alignment.unsure()).isPositive();
      assertThat(alignment.drawings().size() + alignment.unsure()).isEqualTo(25);
    }
  }

  @Test
  void saysThatNothingIsLeft() {
    assertThatThrownBy(() -> Alignment.of(MODEL, List.of(saying("World 13", HEART.drawing()))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("mine, line 7 is passed over")
        .hasMessageContaining("No transcript has a character to learn from")
        .hasMessageContaining("Check that each text says what its drawing does");
  }

  @Test
  void addsToWhatIsLearntFrom() {
    FineTuning task = FineTuning.of(MODEL).drawings(Hands.own(1, 1)).transcripts(List.of(HEART));

    assertThat(task.drawings()).extracting(LabelledDrawing::label).hasSize(11).contains("Q", "H");
  }
}
