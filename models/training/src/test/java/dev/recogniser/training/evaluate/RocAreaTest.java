package dev.recogniser.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RocAreaTest {

  @Test
  void isTheShareOfPairsInTheRightOrderAndHalfOfThoseThatAreEqual() {
    assertThat(RocArea.of(new double[] {3, 1}, new double[] {0, 1, 2})).isEqualTo(4.5 / 6);
    assertThat(RocArea.of(new double[] {5}, new double[] {5})).isEqualTo(0.5);
  }

  @Test
  void isNoNumberOfNothing() {
    assertThat(RocArea.of(new double[0], new double[] {1})).isNaN();
  }
}
