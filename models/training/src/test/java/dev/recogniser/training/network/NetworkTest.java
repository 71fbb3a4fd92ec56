package dev.recogniser.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recogniser.Preprocessing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @Test
  void knowsWhatAPlaceOfTheLastMapsSees() {
    assertThat(network("32,32/64,64,96,128").sight()).isEqualTo(22);
    assertThat(network("24k6s2,48,48d,48e3,96k1").sight()).isEqualTo(18);
    assertThat(network("8/8k5/8").sight()).isEqualTo(22);
  }

  @Test
  void countsWhatTheShippedModelCosts() {
    Network shipped = new Network("32,32/64,64,96,128", true, List.of(192));
    assertThat(shipped.multiplyAdds(Preprocessing.INK, 62)).isEqualTo(50_889_856);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "32,", "32//64", "32;64", "32k", "32k8", "32s3", "32s2k5", "32x", "32+d"})
  void showsHowWidthsAreWritten(String widths) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network(widths))
        .withMessageStartingWith("Widths are written like 32,32/64,64 or 24k6s2,48d,48e3+,96k1:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0         | A layer has 1 to 4096 outputs, not '0'.",
        "8k4       | Only a window of stride 2 (s2) can have a side that is even, not '8k4'.",
        "8/9+      | as many outputs as inputs, here 8, and without s2 can be added to its input, not '9+'.",
        "8/8s2+    | without s2 can be added to its input, not '8s2+'.",
        "8/9g4     | Groups divide inputs, here 8, and outputs, not '9g4'.",
        "8g0       | Groups divide inputs, here 1, and outputs, not '8g0'.",
        "8/8/8/8   | at most twice, by poolings (/) and strides (s2), not as in 8/8/8/8.",
        "8s2/8/8   | at most twice, by poolings (/) and strides (s2), not as in 8s2/8/8."
      })
  void refusesLayersThatCannotBe(String widths, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network(widths))
        .withMessageContaining(message);
  }

  @Test
  void refusesAHiddenLayerWithoutOutputs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Network("8", true, List.of(16, 0)))
        .withMessageContaining("1 to 4096 outputs, not [16, 0]");
  }

  @Test
  void hasTheTrunkOfANetworkWithOtherHiddenLayers() {
    Network other = new Network("8/8", true, List.of(9));
    assertThat(network("8/8").hasTrunkOf(other)).isTrue();
    assertThat(network("8/9").hasTrunkOf(other)).isFalse();
    assertThat(new Network("8/8", false, List.of()).hasTrunkOf(other)).isFalse();
  }

  private static Network network(String widths) {
    return new Network(widths, true, List.of());
  }
}
