package dev.recogniser.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.training.data.LabelIndex;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GlyphMetricsTest {

  private static final Offset<Double> EXACT = within(1e-9);
  private static final int UNKNOWN_C = 62 + 2;
  private static final int UNKNOWN_A = 62;

  private final GlyphMetrics metrics = new GlyphMetrics();

  @Test
  void countsTheBestAndTheThreeBest() {
    metrics.add(LabelIndex.of("0"), probabilities("0", 0.6, "1", 0.4));
    metrics.add(LabelIndex.of("0"), probabilities("1", 0.6, "0", 0.4));
    metrics.add(LabelIndex.of("0"), probabilities("1", 0.4, "2", 0.3, "0", 0.2, "3", 0.1));
    metrics.add(LabelIndex.of("0"), probabilities("1", 0.4, "2", 0.3, "3", 0.2, "0", 0.1));

    assertThat(metrics.figures()).containsEntry("n", 4L).doesNotContainKey("nCaseInsensitive");
    assertThat(figure("top1")).isEqualTo(0.25);
    assertThat(figure("top3")).isEqualTo(0.75);
  }

  @Test
  void sumsTheCasesBeforeItTakesTheBest() {
    // Neither case of C is the best label, but C is the best letter.
    metrics.add(LabelIndex.of("c"), probabilities("0", 0.4, "C", 0.35, "c", 0.25));

    assertThat(figure("top1")).isZero();
    assertThat(figure("merged47")).isEqualTo(1);
    assertThat(figure("caseInsensitive")).isEqualTo(1);
  }

  @Test
  void keepsTheCasesThatDifferApartInMerged47() {
    metrics.add(LabelIndex.of("a"), probabilities("A", 0.9, "a", 0.1));

    assertThat(figure("merged47")).isZero();
    assertThat(figure("caseInsensitive")).isEqualTo(1);
  }

  @Test
  void takesWhatOnlyALineTellsApartForOneShape() {
    metrics.add(LabelIndex.of("0"), probabilities("2", 0.4, "O", 0.3, "o", 0.3));
    metrics.add(LabelIndex.of("l"), probabilities("1", 1));
    metrics.add(LabelIndex.of("i"), probabilities("L", 1));
    metrics.add(LabelIndex.of("2"), probabilities("Z", 1));

    assertThat(figure("shapes44")).isEqualTo(0.75);
    assertThat(figure("merged47")).isZero();
  }

  @Test
  void countsAGlyphOfUnknownCaseOnlyWhereItsCaseDoesNotMatter() {
    metrics.add(LabelIndex.of("7"), probabilities("7", 1));
    metrics.add(UNKNOWN_C, probabilities("7", 1));
    metrics.add(UNKNOWN_A, probabilities("A", 1));

    assertThat(metrics.figures())
        .containsEntry("n", 1L)
        .containsEntry("nMerged47", 2L)
        .containsEntry("nCaseInsensitive", 3L);
    assertThat(figure("top1")).isEqualTo(1);
    assertThat(figure("merged47")).isEqualTo(0.5);
    assertThat(figure("caseInsensitive")).isEqualTo(2 / 3.0, EXACT);
  }

  @Test
  void reportsNoFiguresOfExactLabelsWhereThereAreNone() {
    metrics.add(UNKNOWN_C, probabilities("c", 1));

    assertThat(metrics.figures())
        .containsEntry("n", 0L)
        .containsEntry("caseInsensitive", 1.0)
        .doesNotContainKeys("top1", "nll", "macroF1");
  }

  @Test
  void weighsClassesAlikeOrByOccurrence() {
    // 0: three, of which two are read as 0. 1: one, read as 1. One 0 is read as 1.
    metrics.add(LabelIndex.of("0"), probabilities("0", 1));
    metrics.add(LabelIndex.of("0"), probabilities("0", 1));
    metrics.add(LabelIndex.of("0"), probabilities("1", 1));
    metrics.add(LabelIndex.of("1"), probabilities("1", 1));

    // F1 of 0: 2·2/(3+2) = 0.8; of 1: 2·1/(1+2) = 2/3.
    assertThat(figure("macroF1")).isEqualTo((0.8 + 2 / 3.0) / 2, EXACT);
    assertThat(figure("weightedF1")).isEqualTo((3 * 0.8 + 2 / 3.0) / 4, EXACT);
    assertThat(metrics.perClass())
        .containsOnlyKeys("0", "1")
        .containsEntry("0", new ConfusionMatrix.ClassFigures(3, 1, 2 / 3.0, 0.8))
        .containsEntry("1", new ConfusionMatrix.ClassFigures(1, 0.5, 1, 2 / 3.0));
    assertThat(metrics.errors().mostFrequent(9)).containsExactly("     1  '0' read as '1'");
  }

  @Test
  void leavesClassesThatDoNotOccurOutOfTheMeans() {
    metrics.add(LabelIndex.of("0"), probabilities("z", 1));

    assertThat(figure("macroF1")).isZero();
    assertThat(metrics.perClass())
        .containsExactly(Map.entry("0", new ConfusionMatrix.ClassFigures(1, 0, 0, 0)));
  }

  @Test
  void takesTheNegativeLogarithmOfTheTrueLabelsProbability() {
    metrics.add(LabelIndex.of("0"), probabilities("0", 0.5, "1", 0.5));
    metrics.add(LabelIndex.of("1"), probabilities("0", 0.75, "1", 0.25));
    assertThat(figure("nll")).isEqualTo((Math.log(2) + Math.log(4)) / 2, EXACT);
  }

  @Test
  void takesAProbabilityForAtLeastItsFloor() {
    metrics.add(LabelIndex.of("0"), probabilities("1", 1));
    assertThat(figure("nll")).isEqualTo(12 * Math.log(10), EXACT);
  }

  private double figure(String name) {
    return (double) metrics.figures().get(name);
  }

  private static double[] probabilities(Object... labelsWithProbabilities) {
    double[] probabilities = new double[62];
    for (int i = 0; i < labelsWithProbabilities.length; i += 2) {
      probabilities[LabelIndex.of((String) labelsWithProbabilities[i])] =
          ((Number) labelsWithProbabilities[i + 1]).doubleValue();
    }
    return probabilities;
  }
}
