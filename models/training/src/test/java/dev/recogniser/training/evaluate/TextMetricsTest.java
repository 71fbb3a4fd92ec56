package dev.recogniser.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextMetricsTest {

  private final TextMetrics metrics = new TextMetrics();

  @Test
  void dividesAllEditsByTheLengthOfAllReferences() {
    metrics.add("abcd", "abcd");
    metrics.add("ab", "xb");
    metrics.add("ab cd", "abcD");

    // Edits: 0 + 1 + (a space, a case) = 3, of 4 + 2 + 5 = 11 characters.
    assertThat(figures())
        .containsEntry("cer", 3 / 11.0)
        .containsEntry("cerCaseInsensitive", 2 / 11.0)
        .containsEntry("cerNoSpaces", 2 / 10.0)
        .containsEntry("exact", 1 / 3.0)
        .containsEntry("exactCaseInsensitive", 1 / 3.0);
  }

  @Test
  void takesALineFeedForASpace() {
    metrics.add("ab cd", "ab\ncd");
    assertThat(figures()).containsEntry("cer", 0.0).containsEntry("exact", 1.0);
  }

  @Test
  void mayExceedOneWhereMuchIsReadThatIsNotThere() {
    metrics.add("a", "bcd");
    assertThat(figures()).containsEntry("cer", 3.0);
  }

  @Test
  void isExactWhateverTheCaseIfNothingElseIsWrong() {
    metrics.add("Bob", "BOb");
    assertThat(figures()).containsEntry("exact", 0.0).containsEntry("exactCaseInsensitive", 1.0);
  }

  @Test
  void averagesTextsOfAnyLengthWithTheSameWeight() {
    TextMetrics right = new TextMetrics();
    right.add("abcdefgh", "abcdefgh");
    TextMetrics wrong = new TextMetrics();
    wrong.add("ab", "xb");

    assertThat(TextMetrics.means(List.of(right, wrong)))
        .containsEntry("cer", 0.25)
        .containsEntry("exact", 0.5);
    metrics.add(right);
    metrics.add(wrong);
    assertThat(figures()).containsEntry("cer", 0.1).containsEntry("exact", 0.5);
  }

  private Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    metrics.addTo(figures);
    return figures;
  }
}
