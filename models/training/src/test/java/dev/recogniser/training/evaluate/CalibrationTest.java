package dev.recogniser.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void weighsEachBinsGapByItsReadings() {
    Calibration calibration = new Calibration(2);
    calibration.add(0.2, false);
    calibration.add(0.4, true);
    calibration.add(0.9, true);
    calibration.add(0.7, true);
    // First bin: half right at 0.3 on average; second: all right at 0.8.
    assertThat(calibration.error()).isEqualTo((2 * 0.2 + 2 * 0.2) / 4, within(1e-12));
  }

  @Test
  void forgivesErrorsThatCancelWithinABinOnly() {
    Calibration together = new Calibration(1);
    Calibration apart = new Calibration(2);
    for (Calibration calibration : new Calibration[] {together, apart}) {
      calibration.add(0.25, true);
      calibration.add(0.75, false);
    }
    assertThat(together.error()).isZero();
    assertThat(apart.error()).isEqualTo(0.75);
  }

  @Test
  void putsAnEdgeIntoTheBinBelowIt() {
    Calibration calibration = new Calibration(2);
    calibration.add(0.5, true);
    calibration.add(0.25, false);
    // Both in (0, 0.5]: one of two right at 0.375; in bins of their own it were 0.375 each as well.
    assertThat(calibration.error()).isEqualTo(0.125, within(1e-12));
  }

  @Test
  void takesTheEndsOfTheScale() {
    Calibration calibration = new Calibration(15);
    calibration.add(0, false);
    calibration.add(1, true);
    calibration.add(Math.nextUp(1.0), true);
    assertThat(calibration.error()).isZero();
  }
}
