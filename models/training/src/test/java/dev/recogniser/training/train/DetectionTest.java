package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.NonCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DetectionTest {

  @Test
  void findsTheScaleAndTheOffsetThatAnswersWereDrawnWith() {
    SplittableRandom random = new SplittableRandom(5);
    NonCharacter drawn = new NonCharacter(0.6, -0.8);
    List<Double> characters = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double score = random.nextGaussian(0, 3);
      (random.nextDouble() < drawn.probability(score) ? others : characters).add(score);
    }
    Detection detection = new Detection(array(characters), array(others));

    NonCharacter found = detection.calibrated();
    assertThat(found.scale()).isCloseTo(0.6, within(0.03));
    assertThat(found.offset()).isCloseTo(-0.8, within(0.06));
    assertThat(detection.summary(found).nll())
        .isLessThan(detection.summary(NonCharacter.PLAIN).nll());
  }

  @Test
  void keepsScoresThatNoLossCanScale() {
    Detection apart = new Detection(new double[] {-30, -20}, new double[] {20, 30});

    assertThat(apart.summary(NonCharacter.PLAIN).areaUnderRoc()).isEqualTo(1);
    assertThat(apart.calibrated()).isEqualTo(NonCharacter.PLAIN);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
