package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.recogniser.Preprocessing;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.recipe.Outputs;
import dev.recogniser.training.recipe.Recipe;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  @Test
  void countsASampleForAsMuchAsItIsImportant() {
    Batch batch = new Batch(Preprocessing.INK, Outputs.STANDARD, 2);
    batch.labels().set(0, Target.exactly(A), 1.5f);
    batch.labels().set(1, Target.exactly(LOWER_A), 0.5f);

    double expected = (1.5 * -Math.log(p(3) / sum()) + 0.5 * -Math.log(p(2) / sum())) / 2;
    assertThat(loss(0, batch, scores(2, 3, 2))).isCloseTo(expected, within(1e-5));
  }

  @Test
  void sharesAMixedSampleBetweenItsLabels() {
    Batch batch = new Batch(Preprocessing.INK, Outputs.STANDARD, 2);
    batch.labels().set(0, Target.exactly(A), 1);
    batch.labels().set(1, Target.exactly(LOWER_A), 1);
    batch.mix(0.7f);

    double first = -Math.log(p(3) / sum());
    double second = -Math.log(p(2) / sum());
    // The first row is 0.7 A and 0.3 a, the second the other way round.
    assertThat(loss(0, batch, scores(2, 3, 2))).isCloseTo((first + second) / 2, within(1e-5));
    assertThat(loss(0, batch, scores(1, 3, 2, 0, 0)))
        .isCloseTo((0.7 * first + 0.3 * second + Math.log(62)) / 2, within(1e-5));
  }

  @Test
  void learnsFromATeacherBesideTheLabels() {
    Batch batch = new Batch(Preprocessing.INK, Outputs.STANDARD, 1);
    batch.labels().set(0, Target.exactly(A), 1);
    float[] teacher = new float[LabelIndex.CLASSES];
    teacher[A] = 0.75f;
    teacher[LOWER_A] = 0.25f;
    batch.taught(teacher, LabelIndex.CLASSES);

    // At temperature 2 the scores are 1.5 and 1; weight 1/2.
    double cooled = Math.log(p(1.5) + p(1) + 60) - 0.75 * 1.5 - 0.25 * 1;
    double expected = 0.5 * -Math.log(p(3) / sum()) + 0.5 * 4 * cooled;
    assertThat(loss(0, batch, scores(1, 3, 2))).isCloseTo(expected, within(1e-5));
  }

  @Test
  void ofWhatIsNoCharacterIsThatOfTheLastScoreAlone() {
    Recipe recipe =
        Recipes.of(
            "objective.smoothing=0",
            "outputs={marks: false, nonCharacter: true}",
            "objective.nonCharacterWeight=2");
    Batch batch = new Batch(Preprocessing.INK, recipe.outputs(), 2);
    batch.labels().set(0, Target.exactly(A), 1);
    batch.labels().set(1, Target.NO_CHARACTER, 1);
    float[] scores = new float[2 * 63];
    scores[A] = 3;
    scores[LOWER_A] = 2;
    scores[62] = 1.5f;
    scores[63 + A] = 7; // of no account
    scores[63 + 62] = -0.5f;

    double label = -Math.log(p(3) / sum());
    double last = Math.log(1 + p(1.5)) + Math.log(1 + p(0.5));
    assertThat(loss(recipe, batch, scores)).isCloseTo((label + 2 * last) / 2, within(1e-5));
  }

  @Test
  void aTeacherSaysNothingOfWhatItDoesNotKnow() {
    Recipe recipe =
        Recipes.of("objective.smoothing=0", "outputs={marks: true, nonCharacter: true}");
    Batch batch = new Batch(Preprocessing.INK, recipe.outputs(), 2);
    batch.labels().set(0, Target.of(LabelIndex.FIRST_MARK), 1);
    batch.labels().set(1, Target.NO_CHARACTER, 1);
    float[] teacher = new float[2 * LabelIndex.CLASSES];
    Arrays.fill(teacher, 1f / LabelIndex.CLASSES);
    batch.taught(teacher, LabelIndex.CLASSES);
    float[] scores = new float[2 * 80];
    scores[62] = 4;

    double label = Math.log(p(4) + 78) - 4;
    assertThat(loss(recipe, batch, scores)).isCloseTo((label + 2 * Math.log(2)) / 2, within(1e-5));
  }

  /** A row's score of A, then of a, for each row; the last pair is repeated. */
  private static float[] scores(int rows, float... pairs) {
    int count = Math.max(rows, pairs.length / 2);
    float[] scores = new float[count * LabelIndex.CLASSES];
    for (int row = 0; row < count; row++) {
      int pair = Math.min(row, pairs.length / 2 - 1);
      scores[row * LabelIndex.CLASSES + A] = pairs[2 * pair];
      scores[row * LabelIndex.CLASSES + LOWER_A] = pairs[2 * pair + 1];
    }
    return scores;
  }

  @Test
  void givesTheSameGradientWhateverTheCollectorOfGarbageFreesMeanwhile()
      throws InterruptedException {
    float[] expected = gradient(false);

    for (int round = 0; round < 5; round++) {
      assertThat(gradient(true)).containsExactly(expected);
    }
  }

  /** Of a batch with all that the loss knows: smoothing, mixup, a teacher. */
  private static float[] gradient(boolean collecting) throws InterruptedException {
    Batch batch = new Batch(Preprocessing.INK, Outputs.STANDARD, 2);
    batch.labels().set(0, Target.exactly(A), 1);
    batch.labels().set(1, EITHER, 1);
    float[] teacher = new float[2 * LabelIndex.CLASSES];
    Arrays.fill(teacher, 1f / LabelIndex.CLASSES);
    batch.taught(teacher, LabelIndex.CLASSES);
    batch.mix(0.7f);
    MaskedLoss loss = new MaskedLoss(Recipes.of("objective.smoothing=0.1"));
    Shape shape = new Shape(2, LabelIndex.CLASSES);
    try (NDManager manager = NDManager.newBaseManager(Engines.NAME);
        GradientCollector collector = Engine.getEngine(Engines.NAME).newGradientCollector()) {
      NDArray scores = manager.create(scores(2, 3, 2), shape);
      scores.setRequiresGradient(true);
      NDArray value = loss.evaluate(loss.labels(manager, batch), new NDList(scores));
      if (collecting) {
        overwriteWhatIsFreed();
      }
      collector.backward(value);
      return scores.getGradient().toFloatArray();
    }
  }

  /** Lets unreachable buffers go, and fills their memory. */
  private static void overwriteWhatIsFreed() throws InterruptedException {
    System.gc();
    Thread.sleep(50); // buffers are freed by another thread
    List<ByteBuffer> taken = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      taken.add(ByteBuffer.allocateDirect(Float.BYTES).putFloat(0, Float.NaN));
    }
    assertThat(taken).isNotEmpty();
  }

  private static double loss(double smoothing, Batch batch, float[] scores) {
    return loss(Recipes.of("objective.smoothing=" + smoothing), batch, scores);
  }

  private static double loss(Recipe recipe, Batch batch, float[] scores) {
    try (NDManager manager = NDManager.newBaseManager(Engines.NAME)) {
      Shape shape = new Shape(batch.count(), recipe.outputs().scores());
      MaskedLoss loss = new MaskedLoss(recipe);
      NDList predictions = new NDList(manager.create(scores, shape));
      return loss.evaluate(loss.labels(manager, batch), predictions).getFloat();
    }
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
    Batch batch = new Batch(Preprocessing.INK, Outputs.STANDARD, targets.length);
    float[] scores = new float[targets.length * LabelIndex.CLASSES];
    Arrays.fill(scores, 0);
    for (int i = 0; i < targets.length; i++) {
      batch.labels().set(i, targets[i], 1);
      scores[i * LabelIndex.CLASSES + A] = factor == 1 ? 3 : factor;
      scores[i * LabelIndex.CLASSES + LOWER_A] = factor == 1 ? 2 : factor / 2;
    }
    return loss(smoothing, batch, scores);
  }
}
