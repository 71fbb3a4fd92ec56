package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FieldTest {

  private static final Field FIELD = Field.of("date", new Box(10, 20, 300, 40));

  private static void assertRefused(ThrowingCallable call, String... parts) {
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(call)
        .withMessageContainingAll(parts);
  }

  @Test
  void changesOneOptionAtATime() {
    ReadingOptions digits = ReadingOptions.standard().alphabet(Alphabet.DIGITS);
    Field other = FIELD.options(digits).cells(2);
    assertThat(FIELD.options()).isEmpty();
    assertThat(FIELD.cells()).isEmpty();
    assertThat(other.options()).contains(digits);
    assertThat(other.name()).isEqualTo("date");
    assertThat(other.region()).isEqualTo(new Box(10, 20, 300, 40));
    assertThat(other)
        .isEqualTo(FIELD.cells(2).options(digits))
        .hasSameHashCodeAs(FIELD.cells(2).options(digits))
        .isNotEqualTo(FIELD.options(digits))
        .isNotEqualTo(FIELD.cells(2));
  }

  @Test
  void dividesItsRegionIntoCells() {
    assertThat(FIELD.cells(3).cells())
        .containsExactly(
            new Box(10, 20, 100, 40), new Box(110, 20, 100, 40), new Box(210, 20, 100, 40));
    for (int count = 1; count < 50; count++) { // whatever the rounding
      assertThat(Field.of("odd", new Box(0.1, 0.7, 33.3, 1)).cells(count).cells()).hasSize(count);
    }
  }

  @Test
  void refusesWhatCannotBeAField() {
    assertRefused(() -> Field.of(" ", new Box(0, 0, 1, 1)), "no name");
    assertRefused(() -> Field.of("line", new Box(0, 0, 100, 0)), "Field 'line'", "100.0 × 0.0");
    assertRefused(() -> Field.of("all", new Box(0, 0, 1e300, 1e300)), "Field 'all'", "measure");
  }

  @Test
  void refusesCellsThatItCannotHave() {
    assertRefused(() -> FIELD.cells(List.of()), "Field 'date'", "0 cells", "leave them out");
    assertRefused(() -> FIELD.cells(-1), "Field 'date'", "-1 cells");
    assertRefused(() -> FIELD.cells(Integer.MAX_VALUE), "2147483647 cells", "1 to 1000");
    Field far = Field.of("far", new Box(1e17, 0, 100, 10));
    assertRefused(() -> far.cells(100), "Field 'far'", "cells 1 and 2 share more than half");
    Box first = new Box(10, 20, 100, 40);
    for (Box other :
        List.of(new Box(300, 20, 20, 40), new Box(0, 0, 9, 9), new Box(20, 30, 0, 9))) {
      assertRefused(() -> FIELD.cells(List.of(first, other)), "Field 'date'", "cell 2", "region");
    }
    assertRefused(
        () -> FIELD.cells(List.of(first, new Box(210, 20, 90, 40), new Box(50, 20, 100, 40))),
        "Field 'date'",
        "cells 1 and 3 share");
  }
}
