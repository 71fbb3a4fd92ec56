package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final Offset<Float> ROUNDING = within(1e-6f);

  private final Schedule schedule = new Schedule(0.01, 0.2, 100, 0);

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
    Schedule resumed = new Schedule(0.01, 0.2, 100, 40);

    assertThat(resumed.getNewValue(1)).isEqualTo(schedule.getNewValue(41));
  }

  @Test
  void mayDoWithoutARise() {
    assertThat(new Schedule(0.01, 0, 100, 0).getNewValue(1)).isCloseTo(0.01f, ROUNDING);
  }
}
