package dev.recogniser.training.quantise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.ModelException;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whether they keep the file's rules is checked by the graphs of {@link QuantiseCommandTest}. */
class Int8WeightsTest {

  private static Operator.Conv conv(float bias, float... weights) {
    int inputs = weights.length;
    return new Operator.Conv(
        Tensor.of(weights, 1, inputs, 1, 1), Tensor.of(bias), Window.square(1), 1);
  }

  @Test
  void keepsWeightsThatItCanHold() {
    float[] weights = {1, -0.5f, 0.03125f, 0};
    Operator.Conv int8 = Int8Weights.of(conv(0, weights), 0.25f);

    assertThat(int8.weights().isInt8()).isTrue();
    assertThat(int8.weights().values()).containsExactly(weights);
  }

  @Test
  void roundsABiasToTheNearestOddMultiple() {
    // The step of the weights is 1/64, and the unit 1/256.
    assertThat(Int8Weights.of(conv(0.1f, 1), 0.25f).bias().value(0)).isEqualTo(25f / 256);
    assertThat(Int8Weights.of(conv(-0.1f, 1), 0.25f).bias().value(0)).isEqualTo(-25f / 256);
    assertThat(Math.abs(Int8Weights.of(conv(0, 1), 0.25f).bias().value(0))).isEqualTo(1f / 256);
  }

  @Test
  void clipsOneLargeWeightForTheSakeOfTheRest() {
    float[] weights = new float[200];
    Arrays.fill(weights, 0.108f);
    weights[0] = 1;

    float[] rounded = Int8Weights.of(conv(0, weights), 1).weights().values();

    assertThat(rounded[0]).isEqualTo(0.875f);
    assertThat(rounded[1]).isCloseTo(0.108f, within(0.002f));
  }

  @Test
  void holdsABiasOfNoWeightsAtAll() {
    Operator.Conv int8 = Int8Weights.of(conv(0.3f, 0, 0), 1f / 256);

    assertThat(int8.weights().values()).containsOnly(0);
    assertThat(int8.bias().value(0)).isCloseTo(0.3f, within(1e-6f));
  }

  @Test
  void refusesSumsOfTooManyProducts() {
    float[] weights = new float[1100];
    Arrays.fill(weights, 1);

    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> Int8Weights.of(conv(0, weights), 1))
        .withMessageContaining("1100 products");
  }
}
