package dev.recogniser.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabelIndexTest {

  @Test
  void numbersDigitsThenUpperThenLowerCase() {
    assertThat(LabelIndex.LABELS).hasSize(LabelIndex.CLASSES);
    assertThat(LabelIndex.of("0")).isZero();
    assertThat(LabelIndex.of("A")).isEqualTo(10).isEqualTo(LabelIndex.upper(0));
    assertThat(LabelIndex.of("z")).isEqualTo(61).isEqualTo(LabelIndex.lower(25));
  }

  @Test
  void knowsTheLetterOfEveryCase() {
    assertThat(LabelIndex.letter(9)).isEqualTo(-1);
    assertThat(LabelIndex.letter(LabelIndex.of("C"))).isEqualTo(2);
    assertThat(LabelIndex.letter(LabelIndex.of("c"))).isEqualTo(2);
    assertThat(LabelIndex.letter(62 + 2)).isEqualTo(2);
    assertThat(LabelIndex.letter(LabelIndex.FIRST_MARK)).isEqualTo(-1);
    assertThat(LabelIndex.caseUnknown(61)).isFalse();
    assertThat(LabelIndex.caseUnknown(62)).isTrue();
  }

  @Test
  void refusesWhatIsNoClass() {
    assertThatThrownBy(() -> LabelIndex.of("!"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("'!'");
  }
}
