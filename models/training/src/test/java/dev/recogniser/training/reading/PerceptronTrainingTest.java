package dev.recogniser.training.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.internal.read.Perceptron;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PerceptronTrainingTest {

  /** Whether one of two numbers is positive, and not both: what no single layer can tell. */
  private static Lessons exclusiveOr() {
    Lessons lessons = new Lessons();
    Random random = new Random(3);
    for (int i = 0; i < 800; i++) {
      double[] input = {random.nextGaussian(), random.nextGaussian()};
      lessons.add(input, input[0] > 0 != input[1] > 0 ? 1 : 0, "writer" + i % 3);
    }
    return lessons;
  }

  @Test
  void learnsWhatNeedsAHiddenLayer() {
    Lessons lessons = exclusiveOr();
    Perceptron trained = PerceptronTraining.train(lessons, 12, 2, 400, 1);
    int right = 0;
    for (int i = 0; i < lessons.size(); i++) {
      double[] scores = trained.scores(lessons.input(i));
      right += (scores[1] > scores[0] ? 1 : 0) == lessons.answer(i) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(740);
  }

  @Test
  void givesTheSameNetworkForTheSameSeed() {
    assertThat(PerceptronTraining.train(exclusiveOr(), 4, 2, 2, 5).hidden())
        .isDeepEqualTo(PerceptronTraining.train(exclusiveOr(), 4, 2, 2, 5).hidden());
  }

  @Test
  void aWriterOfFourTimesAsMuchCountsTwice() {
    Lessons lessons = new Lessons();
    for (int i = 0; i < 5; i++) {
      lessons.add(new double[1], 0, i < 4 ? "much" : "little");
    }
    assertThat(lessons.weights()).containsExactly(0.5, 0.5, 0.5, 0.5, 1);
  }
}
