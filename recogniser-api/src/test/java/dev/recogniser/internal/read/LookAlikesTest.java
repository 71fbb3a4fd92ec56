package dev.recogniser.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which labels count as one shape. */
class LookAlikesTest {

  private static final List<String> LABELS = List.of("0", "O", "o", "1", "I", "l", "A", "a", "ch");

  private static double ratio(String label, double... probabilities) {
    return new LookAlikes(LABELS).ratio(LABELS.indexOf(label), probabilities);
  }

  @Test
  void addsWhatHasOneShape() {
    double[] round = {0.2, 0.1, 0.1, 0, 0, 0, 0.3, 0.2, 0.1};
    for (String label : List.of("0", "O", "o")) {
      assertThat(ratio(label, round)).isEqualTo(1);
    }
    assertThat(ratio("A", round)).isEqualTo(0.75, within(1e-12));
    double[] stem = {0, 0, 0, 0.1, 0.1, 0.1, 0.1, 0.6, 0};
    for (String label : List.of("1", "I", "l")) {
      assertThat(ratio(label, stem)).isEqualTo(0.5, within(1e-12));
    }
  }

  @Test
  void keepsWhatOtherShapesHaveApart() {
    double[] letters = {0, 0, 0, 0, 0, 0, 0.4, 0.5, 0.1};
    assertThat(ratio("A", letters)).isEqualTo(0.8, within(1e-12));
    assertThat(ratio("a", letters)).isEqualTo(1);
    assertThat(ratio("ch", letters)).isEqualTo(0.2, within(1e-12));
    assertThat(ratio("0", letters)).isZero();
  }
}
