package dev.recogniser.training.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private final Bootstrap bootstrap = new Bootstrap(4000, 1);

  @Test
  void isCertainOfEqualNumbers() {
    assertThat(bootstrap.mean(3, 3, 3)).isEqualTo(new Bootstrap.Interval(3, 3, 3));
  }

  @Test
  void reachesFromEndToEndWhereThereAreTwoNumbers() {
    // A quarter of the samples has the one twice, a quarter the other: more than 2.5 %.
    assertThat(bootstrap.mean(0, 1)).isEqualTo(new Bootstrap.Interval(0.5, 0, 1));
  }

  @Test
  void isAsWideAsTheNormalDistributionSays() {
    double[] values = new double[400];
    Arrays.fill(values, 0, 200, 1);
    Bootstrap.Interval interval = bootstrap.mean(values);
    // The mean's standard deviation is 0.5 / √400.
    assertThat(interval.low()).isCloseTo(0.5 - 1.96 * 0.025, within(0.004));
    assertThat(interval.high()).isCloseTo(0.5 + 1.96 * 0.025, within(0.004));
  }

  @Test
  void isTheSameForTheSameSeed() {
    double[] values = {1, 4, 9, 16, 25};
    assertThat(bootstrap.mean(values)).isEqualTo(new Bootstrap(4000, 1).mean(values));
    assertThat(new Bootstrap(3, 1).mean(values)).isNotEqualTo(new Bootstrap(3, 2).mean(values));
  }
}
