package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.recogniser.training.data.LabelIndex;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MaskedLossTest {

  private static final int A = LabelIndex.of("A");
  private static final int LOWER_A = LabelIndex.of("a");
  private static final Target EITHER = Target.eitherCase(0, 0.5f, 0);

  @BeforeAll
  static void prepareTheEngine() {
    Engines.prepare();
  }

  @Test
  void ofACertainClassIsMinusTheLogOfItsProbability() {
    double expected = -Math.log(p(3) / sum());

    assertThat(loss(0, Target.exactly(A))).isCloseTo(expected, within(1e-5));
  }

  @Test
  void ofAnUnknownCaseIsMinusTheLogOfBothCasesProbability() {
    double expected = -Math.log((p(3) + p(2)) / sum());

    assertThat(loss(0, EITHER)).isCloseTo(expected, within(1e-5));
  }

  @Test
  void weighsTheCaseOfASampleThatSpeaksForOthers() {
    double letter = -Math.log((p(3) + p(2)) / sum());
    double caseOfLetter = -Math.log(p(3) / (p(3) + p(2)));

    assertThat(loss(0, Target.speakingFor(A, 5)))
        .isCloseTo(letter + 5 * caseOfLetter, within(1e-5));
  }

  @Test
  void pullsAnUnknownCaseTowardsItsShare() {
    double letter = -Math.log((p(3) + p(2)) / sum());
    double upper = -Math.log(p(3) / (p(3) + p(2)));
    double lower = -Math.log(p(2) / (p(3) + p(2)));

    assertThat(loss(0, Target.eitherCase(0, 0.7f, 0.5f)))
        .isCloseTo(letter + 0.5 * (0.7 * upper + 0.3 * lower), within(1e-5));
  }

  @Test
  void spreadsTheSmoothedPartOfAKnownLabelOverAllClasses() {
    double exact = -Math.log(p(3) / sum());
    double uniform = Math.log(sum()) - (3 + 2) / 62.0;

    assertThat(loss(0.1, Target.exactly(A))).isCloseTo(0.9 * exact + 0.1 * uniform, within(1e-5));
  }

  @Test
  void leavesUnknownCasesUnsmoothed() {
    assertThat(loss(0.1, EITHER)).isEqualTo(loss(0, EITHER));
  }

  @Test
  void isTheMeanOfItsBatch() {
    double first = loss(0, Target.exactly(A));
    double second = loss(0, EITHER);

    assertThat(loss(0, Target.exactly(A), EITHER)).isCloseTo((first + second) / 2, within(1e-5));
  }

  @Test
  void staysFiniteForHugeScores() {
    assertThat(loss(0, 1e4f, Target.exactly(LOWER_A))).isCloseTo(5000, within(1.0));
  }

  /** Scores: 3 for A, 2 for a, 0 for all others. */
  private static double p(double score) {
    return Math.exp(score);
  }

  private static double sum() {
    return p(3) + p(2) + 60 * p(0);
  }

  private static double loss(double smoothing, Target... targets) {
    return loss(smoothing, 1, targets);
  }

  private static double loss(double smoothing, float factor, Target... targets) {
    Batch batch = new Batch(targets.length);
    float[] scores = new float[targets.length * LabelIndex.CLASSES];
    Arrays.fill(scores, 0);
    for (int i = 0; i < targets.length; i++) {
      batch.set(i, targets[i]);
      scores[i * LabelIndex.CLASSES + A] = factor == 1 ? 3 : factor;
      scores[i * LabelIndex.CLASSES + LOWER_A] = factor == 1 ? 2 : factor / 2;
    }
    try (NDManager manager = NDManager.newBaseManager(Engines.NAME)) {
      NDList predictions =
          new NDList(manager.create(scores, new Shape(targets.length, LabelIndex.CLASSES)));
      return new MaskedLoss(smoothing)
          .evaluate(MaskedLoss.labels(manager, batch), predictions)
          .getFloat();
    }
  }
}
