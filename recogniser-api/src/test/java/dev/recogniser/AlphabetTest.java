package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlphabetTest {

  @Test
  void hasTheSixtyTwoClassesOfEmnistInItsOrder() {
    assertThat(String.join("", Alphabet.ALPHANUMERIC.labels()))
        .isEqualTo("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
  }

  @Test
  void takesCodePointsNotCharsAndCountsRepeatedOnesOnce() {
    assertThat(Alphabet.of("a😀a").labels()).containsExactly("a", "😀");
  }

  @Test
  void refusesToBeEmpty() {
    assertThatThrownBy(() -> Alphabet.of("")).isInstanceOf(OptionException.class);
    assertThatThrownBy(() -> Alphabet.ofLabels(List.of("a", "")))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("no empty one");
  }
}
