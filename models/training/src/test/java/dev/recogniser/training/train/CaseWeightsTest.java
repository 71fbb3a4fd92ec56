package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Glyph;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.LabelIndex;
import org.junit.jupiter.api.Test;

class CaseWeightsTest {

  private static final int C = LabelIndex.of("C");
  private static final int LOWER_C = LabelIndex.of("c");
  private static final int A = LabelIndex.of("A");
  private static final int SEVEN = LabelIndex.of("7");
  private static final int EITHER_C = 62 + 2;

  /** Six of the letter c, two of them with a case. */
  private final CaseWeights weights =
      CaseWeights.of(glyphs(C, LOWER_C, EITHER_C, EITHER_C, EITHER_C, EITHER_C, A, SEVEN));

  @Test
  void letsAKnownCaseSpeakForTheLettersUnknownOnes() {
    assertThat(weights.target(C)).isEqualTo(new Target(1L << C, 1L << C | 1L << LOWER_C, 3));
    assertThat(weights.target(LOWER_C))
        .isEqualTo(new Target(1L << LOWER_C, 1L << C | 1L << LOWER_C, 3));
  }

  @Test
  void leavesUnknownCasesOpen() {
    assertThat(weights.target(EITHER_C)).isEqualTo(Target.eitherCase(2));
    assertThat(weights.target(EITHER_C).exact()).isFalse();
  }

  @Test
  void leavesLettersWhoseCaseIsAlwaysKnownAlone() {
    assertThat(weights.target(A)).isEqualTo(Target.exactly(A));
  }

  @Test
  void leavesDigitsAlone() {
    assertThat(weights.target(SEVEN)).isEqualTo(Target.exactly(SEVEN));
  }

  @Test
  void canBeCapped() {
    assertThat(weights.cappedAt(2).target(C).weight()).isEqualTo(2);
    assertThat(weights.cappedAt(9).target(C).weight()).isEqualTo(3);
  }

  private static GlyphSet glyphs(int... labels) {
    return GlyphSet.wrap(new byte[labels.length * Glyph.SIZE], labels);
  }
}
