package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Preprocessing;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.recipe.Outputs;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoredSamplesTest {

  private static final int C = LabelIndex.of("C");
  private static final int LOWER_C = LabelIndex.of("c");

  @Test
  void weighsEachKnownSampleWithWhatItSpeaksFor() {
    ScoredSamples scored =
        new ScoredSamples(
            List.of(known(Target.speakingFor(C, 3)), known(Target.exactly(1))),
            scores(C, 2),
            Outputs.STANDARD); // the first is right, the second wrong

    assertThat(scored.summary().top1()).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void countsEitherCaseAsRightWhereTheGroupSaysSo() {
    ScoredSamples scored =
        new ScoredSamples(
            List.of(
                known(Target.eitherCase(2, 0.5f, 1)),
                known(Target.speakingFor(C, 3)),
                known(Target.exactly(C))),
            scores(LOWER_C, LOWER_C, LOWER_C),
            Outputs.STANDARD);

    assertThat(scored.summary().eitherCase()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(scored.summary().top1()).isZero();
  }

  @Test
  void measuresTheLossOfTheRightClass() {
    ScoredSamples scored =
        new ScoredSamples(List.of(known(Target.exactly(1))), scores(1), Outputs.STANDARD);

    // The right class has 4 and 61 others have 0.
    assertThat(scored.nll(1)).isCloseTo(Math.log(1 + 61 * Math.exp(-4)), within(1e-9));
    assertThat(scored.nll(2)).isCloseTo(Math.log(1 + 61 * Math.exp(-2)), within(1e-9));
  }

  @Test
  void findsTheTemperatureThatScoresWereMadeWith() {
    ScoredSamples scored = tooSure(2.5);

    assertThat(Temperature.fit(List.of(scored))).isCloseTo(2.5, within(0.15));
  }

  @Test
  void leavesCalibratedScoresAlone() {
    assertThat(Temperature.fit(List.of(tooSure(1)))).isCloseTo(1, within(0.06));
  }

  /** Labels drawn from the softmax of scores, which are then multiplied. */
  private static ScoredSamples tooSure(double factor) {
    SplittableRandom random = new SplittableRandom(1);
    int count = 4000;
    float[] scores = new float[count * LabelIndex.CLASSES];
    List<Sample> samples =
        IntStream.range(0, count).mapToObj(row -> draw(random, scores, row, factor)).toList();
    return new ScoredSamples(samples, scores, Outputs.STANDARD);
  }

  private static Sample draw(SplittableRandom random, float[] scores, int row, double factor) {
    double[] p = new double[LabelIndex.CLASSES];
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      double score = random.nextGaussian(0, 2);
      scores[row * p.length + c] = (float) (score * factor);
      p[c] = Math.exp(score);
      sum += p[c];
    }
    double left = random.nextDouble() * sum;
    int label = 0;
    while (label < p.length - 1 && left > p[label]) {
      left -= p[label++];
    }
    return known(Target.exactly(label));
  }

  /** A score of 4 for one class a row, 0 for all others. */
  private static float[] scores(int... best) {
    float[] scores = new float[best.length * LabelIndex.CLASSES];
    for (int row = 0; row < best.length; row++) {
      scores[row * LabelIndex.CLASSES + best[row]] = 4;
    }
    return scores;
  }

  private static Sample known(Target target) {
    return new Labelled(target);
  }

  private record Labelled(Target target) implements Sample {
    @Override
    public void draw(Preprocessing input, float[] batch, int offset) {}

    @Override
    public void drawVaried(
        RandomGenerator random, Preprocessing input, float[] batch, int offset) {}
  }
}
