package dev.recogniser.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final List<String> LABELS = List.of("0", "O", "o", "A", "a");

  private final Tally tally = new Tally(new ModelInfo(LABELS, 2, Preprocessing.INK, Map.of()));

  @Test
  void countsWhatIsMostProbable() {
    add("A", 0, 0, 0, 9, 0);
    add("a", 0, 0, 0, 9, 0);

    assertThat(tally.figures().n()).isEqualTo(2);
    assertThat(tally.figures().top1()).isEqualTo(0.5);
    assertThat(tally.figures().merged()).isEqualTo(0.5);
  }

  @Test
  void countsACaseThatLooksAlikeAsRightWhereCasesAreMerged() {
    add("O", 0, 0, 9, 0, 0);

    assertThat(tally.figures().top1()).isZero();
    assertThat(tally.figures().merged()).isEqualTo(1);
  }

  @Test
  void sumsTheProbabilitiesOfMergedCases() {
    add("O", 2, 1.5f, 1.5f, 0, 0);

    assertThat(tally.figures().merged()).isEqualTo(1);
  }

  @Test
  void dividesScoresByTheTemperature() {
    float score = (float) (2 * Math.log(4)); // e^(score/2) = 4 of 8
    add("A", 0, 0, 0, score, 0);

    assertThat(tally.figures().nll()).isCloseTo(Math.log(2), within(1e-6));
  }

  @Test
  void countsALabelThatTheModelDoesNotKnowAsAnError() {
    add("z", 9, 0, 0, 0, 0);

    assertThat(tally.figures().top1()).isZero();
    assertThat(tally.figures().merged()).isZero();
    assertThat(tally.figures().nll()).isCloseTo(-Math.log(1e-12), within(1e-6));
  }

  private void add(String label, float... scores) {
    Glyph blank = Glyph.ofValues(new float[Glyph.PIXELS]);
    tally.add(List.of(LabelledDrawing.of(label, blank)), scores);
  }
}
