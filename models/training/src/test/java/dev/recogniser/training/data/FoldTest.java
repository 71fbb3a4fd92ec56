package dev.recogniser.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTest {

  @Test
  void putsEachWriterAndRowInOnePart() {
    for (int i = 0; i < 200; i++) {
      int row = i;
      assertThat(folds().filter(part -> new Fold(part, 7).hasWriter("writer" + row))).hasSize(1);
      assertThat(folds().filter(part -> new Fold(part, 7).hasRow(row))).hasSize(1);
    }
  }

  @Test
  void spreadsWriters() {
    Fold fold = new Fold(2, 4);
    long count = IntStream.range(0, 1000).filter(i -> fold.hasWriter("writer" + i)).count();
    assertThat(count).isBetween(200L, 300L);
  }

  /** Training and evaluation may never drift apart: a writer's part is fixed by the standard. */
  @Test
  void dividesByTheCrcOfTheName() {
    // The check value of CRC-32: 0xCBF43926 = 3421780262, so it is in the third of ten parts.
    assertThat(new Fold(3, 10).hasWriter("123456789")).isTrue();
  }

  @Test
  void parsesWhatItWrites() {
    assertThat(Fold.parse("6/10")).isEqualTo(Fold.VALIDATION_WRITERS).hasToString("6/10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/10", "11/10", "1", "1/", "a/b", "-1/3", "1/99999999999"})
  void rejectsWhatIsNoPart(String text) {
    assertThatThrownBy(() -> Fold.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("6/10");
  }

  private static java.util.stream.Stream<Integer> folds() {
    return IntStream.rangeClosed(1, 7).boxed();
  }
}
