package dev.recogniser.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @Test
  void readsWidths() {
    assertThat(network("32,32/64", List.of()).stages())
        .containsExactly(List.of(32, 32), List.of(64));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "32,", "32//64", "32;64", "0", "8/8/8/8"})
  void refusesWidthsThatMakeNoNetwork(String widths) {
    assertThatIllegalArgumentException().isThrownBy(() -> network(widths, List.of()));
  }

  @Test
  void refusesAHiddenLayerWithoutOutputs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network("8", List.of(16, 0)))
        .withMessageContaining("1 to 4096 outputs, not [16, 0]");
  }

  @Test
  void hasTheTrunkOfANetworkWithOtherHiddenLayers() {
    assertThat(network("8/8", List.of()).hasTrunkOf(network("8/8", List.of(9)))).isTrue();
    assertThat(network("8/8", List.of()).hasTrunkOf(network("8/9", List.of()))).isFalse();
  }

  private static Network network(String widths, List<Integer> hidden) {
    return new Network(widths, true, false, hidden);
  }
}
