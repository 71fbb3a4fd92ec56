package dev.recogniser.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void keepsThreeDigitsThatCount() {
    assertThat(List.of(0.1234, 1.234, 12.34, 123.4, 12345.6).stream().map(Numbers::plain))
        .containsExactly("0.123", "1.23", "12.3", "123", "12,346");
  }

  @Test
  void choosesTheUnitOfATime() {
    assertThat(List.of(12.34, 9_999.0, 12_340.0, 1_234_000.0).stream().map(Numbers::time))
        .containsExactly("12.3 µs", "9,999 µs", "12.3 ms", "1.23 s");
  }

  @Test
  void showsADashForWhatWasNotMeasured() {
    assertThat(Numbers.plain(Double.NaN)).isEqualTo("–");
    assertThat(Numbers.time(Double.NaN)).isEqualTo("–");
    assertThat(Numbers.ratio(1 / 0.0)).isEqualTo("–");
    assertThat(Numbers.percent(Double.NaN)).isEqualTo("–");
  }

  @Test
  void takesOutOfATableWhatIsTheSameInEachRow() {
    Table table = new Table(List.of("backend", "device"), List.of("µs"));
    table.row(List.of("a", "cpu"), List.of("1"));
    table.row(List.of("b", "cpu"), List.of("2"));

    assertThat(table.markdown())
        .isEqualTo(
            "All with device cpu.\n\n| backend | µs |\n| :-- | --: |\n| a | 1 |\n| b | 2 |\n");
  }
}
