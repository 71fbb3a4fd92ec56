package dev.recogniser.internal.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How probable a lexicon's words are. */
class PreferredWordsTest {

  private static final List<String> TEXTS = List.of("tea", "ten", "tend", "New York", "York", "a");

  private static double probability(PreferredWords words, String word) {
    int state = PreferredWords.START;
    double sum = 0;
    for (int character : word.codePoints().toArray()) {
      int next = words.after(state, character);
      if (next == PreferredWords.DEAD) {
        return 0;
      }
      sum += words.logProbability(state, next);
      state = next;
    }
    return Math.exp(sum + words.logEnd(state));
  }

  @Test
  void eachWordIsAsProbableAsAnother() {
    PreferredWords words = WordLexicon.of(TEXTS, false).preferred().words().orElseThrow();
    Stream.of("tea", "ten", "tend", "New", "York", "a")
        .forEach(word -> assertThat(probability(words, word)).isEqualTo(1.0 / 6, within(1e-12)));
    Stream.of("te", "t", "tends", "york", "new", "x", "New York")
        .forEach(word -> assertThat(probability(words, word)).isZero());
  }

  @Test
  void caseCountsUnlessTold() {
    PreferredWords words = WordLexicon.of(TEXTS, true).preferred().words().orElseThrow();
    Stream.of("TEA", "tEn", "york", "YORK")
        .forEach(word -> assertThat(probability(words, word)).isEqualTo(1.0 / 6, within(1e-12)));
  }
}
