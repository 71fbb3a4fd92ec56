package dev.recogniser.training.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recogniser.Glyph;
import dev.recogniser.training.data.LabelIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlyphResultsTest {

  private static final int UNKNOWN_A = 62;

  @Test
  void ranksThePairsThatWereConfusedMostOften() {
    List<ConfusedPair> pairs = Made.confused("data").pairs();

    assertThat(pairs).hasSize(2);
    assertThat(pairs.get(0).truth()).isEqualTo(LabelIndex.of("0"));
    assertThat(pairs.get(0).reading()).isEqualTo(LabelIndex.of("O"));
    assertThat(pairs.get(0).count()).isEqualTo(2);
    assertThat(pairs.get(0).share()).isEqualTo(0.5);
    // Once as often as the other way round: the order of the labels decides.
    assertThat(pairs.get(1).reading()).isEqualTo(LabelIndex.of("o"));
  }

  @Test
  void showsTheSurestErrorsFirstAndWhichGlyphsTheyWere() {
    GlyphResults results = Made.confused("data");

    assertThat(results.surest()).extracting(Example::index).containsExactly(4L, 2L, 3L, 1L);
    assertThat(results.surest())
        .extracting(Example::probability)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(results.pairs().get(0).examples())
        .extracting(Example::index)
        .containsExactly(2L, 1L);
  }

  @Test
  void keepsAsManyExamplesOfAPairAsAreShownNotOnlyTheFirst() {
    GlyphResults results = Made.results("data");
    for (int i = 0; i < 300; i++) {
      Made.read(results, "1", "l", 0.9);
    }

    List<Example> examples = results.pairs().get(0).examples();
    assertThat(results.pairs().get(0).count()).isEqualTo(300);
    assertThat(examples).hasSize(3).anyMatch(example -> example.index() >= 100);
  }

  @Test
  void tellsWhatIsLeftAtAThreshold() {
    Coverage coverage = Made.confused("data").coverage();

    assertThat(coverage.at(0)).isEqualTo(new Coverage.Point(0, 5, 1, 0.2));
    assertThat(coverage.at(0.75)).isEqualTo(new Coverage.Point(0.75, 3, 0.6, 1 / 3.0));
    assertThat(coverage.at(1).n()).isZero();
    assertThat(coverage.at(1).accuracy()).isNaN();
  }

  @Test
  void showsNoGlyphOfUnknownCaseAsAnError() {
    GlyphResults results = Made.results("data");
    double[] probabilities = new double[LabelIndex.CLASSES];
    probabilities[LabelIndex.of("7")] = 1;
    results.read(UNKNOWN_A, Glyph.ofValues(new float[Glyph.PIXELS]), probabilities);

    assertThat(results.exact()).isZero();
    assertThat(results.pairs()).isEmpty();
    assertThat(results.metrics().figures()).containsEntry("caseInsensitive", 0.0);
  }

  @Test
  void refusesToShowNoExamples() {
    assertThatIllegalArgumentException().isThrownBy(() -> new GlyphResults("data", 20, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new GlyphResults("data", 0, 12));
  }
}
