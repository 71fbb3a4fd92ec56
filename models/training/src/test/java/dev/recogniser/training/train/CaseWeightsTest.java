package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Glyph;
import dev.recogniser.training.data.ClassCounts;
import dev.recogniser.training.data.DataFixtures;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.LabelIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseWeightsTest {

  private static final int C = LabelIndex.of("C");
  private static final int LOWER_C = LabelIndex.of("c");
  private static final int A = LabelIndex.of("A");
  private static final int SEVEN = LabelIndex.of("7");
  private static final int EITHER_C = 62 + 2;

  /** Eight of the letter c, three of them with a case. */
  private final CaseWeights weights = new CaseWeights(someOfTheLetterC());

  @TempDir Path folder;

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

  @Test
  void takesTheSharesOfThePopulationWhereTheyAreGiven() {
    // A tenth of the population's c is upper case; here it is two of the three known ones.
    CaseWeights counted = new CaseWeights(someOfTheLetterC(), counts("C\t10", "c\t90"));

    assertThat(counted.target(EITHER_C, 99, 0.5))
        .isEqualTo(new Target(Target.UNKNOWN, C, LOWER_C, 0.1f, 0.5f));
    assertThat(counted.target(C, 99, 0.5).weight()).isCloseTo(0.1f * 8 / 2, within(1e-6f));
    assertThat(counted.target(LOWER_C, 99, 0.5).weight()).isCloseTo(0.9f * 8 / 1, within(1e-6f));
    assertThat(counted.target(LOWER_C, 2, 0.5).weight()).isEqualTo(2);
    assertThat(counted.target(A, 99, 0.5)).isEqualTo(Target.exactly(A));
  }

  @Test
  void sharesUnknownCasesByThePopulationWhereNoneIsKnown() {
    CaseWeights counted = new CaseWeights(glyphs(EITHER_C), counts("C\t10", "c\t90"));
    assertThat(counted.target(EITHER_C, 99, 0.5).upperShare()).isEqualTo(0.1f);
  }

  @Test
  void goesByTheKnownCasesOfALetterThatThePopulationLacks() {
    CaseWeights counted = new CaseWeights(someOfTheLetterC(), counts("C\t0", "c\t0"));
    assertThat(counted.target(EITHER_C, 9, 0.5)).isEqualTo(target(EITHER_C));
    assertThat(counted.target(C, 9, 0.5)).isEqualTo(target(C));
  }

  private ClassCounts counts(String upper, String lower) {
    StringBuilder table = new StringBuilder(upper + "\n" + lower + "\n");
    for (String label : LabelIndex.LABELS) {
      table.append(label.equalsIgnoreCase("c") ? "" : label + "\t1\n");
    }
    return ClassCounts.read(DataFixtures.write(folder, "counts.tsv", table.toString()));
  }

  private static GlyphSet someOfTheLetterC() {
    return glyphs(C, C, LOWER_C, EITHER_C, EITHER_C, EITHER_C, EITHER_C, EITHER_C, A, SEVEN);
  }

  private Target target(int label) {
    return weights.target(label, 9, 0.5);
  }

  private static GlyphSet glyphs(int... labels) {
    return GlyphSet.wrap(new byte[labels.length * Glyph.PIXELS], labels);
  }
}
