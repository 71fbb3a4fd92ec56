package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final Offset<Float> ROUNDING = within(1e-6f);

  private final Schedule schedule = schedule("cosine", 0.2, 0);

  @Test
  void startsLow() {
    assertThat(schedule.getNewValue(1)).isCloseTo(0.0004f, ROUNDING);
  }

  @Test
  void risesStraightToThePeak() {
    assertThat(schedule.getNewValue(11)).isCloseTo(0.0052f, ROUNDING);
    assertThat(schedule.getNewValue(21)).isCloseTo(0.01f, ROUNDING);
  }

  @Test
  void fallsToHalfThePeakInTheMiddleOfTheDescent() {
    assertThat(schedule.getNewValue(61)).isCloseTo(0.005f, ROUNDING);
  }

  @Test
  void endsAtNought() {
    assertThat(schedule.getNewValue(100)).isBetween(0f, 0.00001f);
    assertThat(schedule.getNewValue(101)).isCloseTo(0, ROUNDING);
  }

  @Test
  void goesOnWhereAnInterruptedTrainingStopped() {
    Schedule resumed = schedule("cosine", 0.2, 40);

    assertThat(resumed.getNewValue(1)).isEqualTo(schedule.getNewValue(41));
  }

  @Test
  void mayDoWithoutARise() {
    assertThat(schedule("cosine", 0, 0).getNewValue(1)).isCloseTo(0.01f, ROUNDING);
  }

  @Test
  void fallsStraightOrStaysIfAskedTo() {
    assertThat(schedule("linear", 0.2, 0).getNewValue(61)).isCloseTo(0.005f, ROUNDING);
    assertThat(schedule("linear", 0.2, 0).getNewValue(81)).isCloseTo(0.0025f, ROUNDING);
    assertThat(schedule("constant", 0.2, 0).getNewValue(101)).isCloseTo(0.01f, ROUNDING);
  }

  private static Schedule schedule(String shape, double warmUp, int done) {
    return new Schedule(
        Recipes.of(
                "optimisation.peakRate=0.01",
                "optimisation.warmUp=" + warmUp,
                "optimisation.schedule=" + shape)
            .optimisation(),
        100,
        done);
  }
}
