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
  void takesRangesOfDigitsAndLettersAndAnyOtherHyphenAsItself() {
    assertThat(String.join("", Alphabet.ofRanges("0-3A-Cx-").labels())).isEqualTo("0123ABCx-");
    assertThat(String.join("", Alphabet.ofRanges("7+-=a-Z-é").labels())).isEqualTo("7+-=aZé");
  }

  @Test
  void refusesARangeThatRunsBackwards() {
    assertThatThrownBy(() -> Alphabet.ofRanges("09-0"))
        .isInstanceOf(OptionException.class)
        .hasMessage("The range '9-0' runs backwards. Give its lower end first.");
  }

  @Test
  void refusesToBeEmpty() {
    assertThatThrownBy(() -> Alphabet.of("")).isInstanceOf(OptionException.class);
    assertThatThrownBy(() -> Alphabet.ofLabels(List.of("a", "")))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("no empty one");
  }
}
