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

  /** Eight of the letter c, three of them with a case. */
  private final CaseWeights weights =
      new CaseWeights(
          glyphs(C, C, LOWER_C, EITHER_C, EITHER_C, EITHER_C, EITHER_C, EITHER_C, A, SEVEN));

  @Test
  void letsAKnownCaseSpeakForTheLettersUnknownOnes() {
    assertThat(target(C)).isEqualTo(new Target(C, C, LOWER_C, 1, 8 / 3f));
    assertThat(target(LOWER_C)).isEqualTo(new Target(LOWER_C, C, LOWER_C, 0, 8 / 3f));
  }

  @Test
  void sharesUnknownCasesAsTheKnownOnesAreShared() {
    assertThat(target(EITHER_C)).isEqualTo(new Target(Target.UNKNOWN, C, LOWER_C, 2 / 3f, 0.5f));
    assertThat(target(EITHER_C).known()).isFalse();
  }

  @Test
  void leavesUnknownCasesOpenWhereNoneIsKnown() {
    Target target = new CaseWeights(glyphs(EITHER_C)).target(EITHER_C, 9, 0.5);

    assertThat(target.weight()).isZero();
  }

  @Test
  void leavesLettersWhoseCaseIsAlwaysKnownAlone() {
    assertThat(target(A)).isEqualTo(Target.exactly(A));
  }

  @Test
  void leavesDigitsAlone() {
    assertThat(target(SEVEN)).isEqualTo(Target.exactly(SEVEN));
  }

  @Test
  void capsWhatOneSampleCountsFor() {
    assertThat(weights.target(C, 2, 0.5).weight()).isEqualTo(2);
  }

  private Target target(int label) {
    return weights.target(label, 9, 0.5);
  }

  private static GlyphSet glyphs(int... labels) {
    return GlyphSet.wrap(new byte[labels.length * Glyph.SIZE], labels);
  }
}
