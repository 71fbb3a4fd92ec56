package dev.recogniser.internal.language;

import static dev.recogniser.internal.language.TinyLanguage.A;
import static dev.recogniser.internal.language.TinyLanguage.B;
import static dev.recogniser.internal.language.TinyLanguage.END;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.ModelException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageModelTest {

  /** A level's for the score, and for each context that was backed off from. */
  private static final double ROUNDING = 0.025;

  private final LanguageModel model = TinyLanguage.model();
  private final int start = model.start();
  private final int afterA = model.next(start, A);

  private double probability(int state, int letter) {
    return Math.exp(model.logProbability(state, letter));
  }

  @Test
  void tellsLettersOfAContext() {
    assertThat(probability(start, A)).isCloseTo(0.8, within(ROUNDING));
    assertThat(probability(afterA, A)).isCloseTo(0.9, within(ROUNDING));
  }

  @Test
  void asksShorterContextsForOtherLetters() {
    assertThat(probability(start, B)).isCloseTo(0.4 * 0.3, within(ROUNDING));
    assertThat(probability(afterA, B)).isCloseTo(0.14 * 0.6, within(ROUNDING));
    assertThat(probability(afterA, END)).isCloseTo(0.14 * (0.4 / 0.7) * 0.2, within(ROUNDING));
  }

  @Test
  void forgetsLettersThatMakeNoContext() {
    int afterAa = model.next(afterA, A);
    assertThat(afterAa).isNotEqualTo(afterA);
    assertThat(probability(afterAa, B)).isCloseTo(0.6, within(ROUNDING));
    assertThat(model.next(afterAa, A)).isEqualTo(afterAa);
    assertThat(probability(model.next(afterAa, B), B)).isCloseTo(0.3, within(ROUNDING));
  }

  @Test
  void sharesOneAmongLettersAndEnd() {
    for (int state : new int[] {start, afterA, model.next(afterA, A), model.next(afterA, B)}) {
      double sum = probability(state, A) + probability(state, B) + probability(state, END);
      assertThat(sum).isCloseTo(1, within(2 * ROUNDING));
    }
  }

  @Test
  void acceptsLabelsOfEitherCase() {
    model.requireLetters(List.of("0", "B"));
  }

  @Test
  void refusesLabelsThatHaveNoneOfItsLetters() {
    assertThatThrownBy(() -> model.requireLetters(List.of("0", "1")))
        .isInstanceOf(ModelException.class)
        .hasMessage(
            "The language 'tiny' knows the letters a b, of which the model reads none: its labels are"
                + " 0 1. Choose a language of the model's script, or none.");
  }
}
