package dev.recogniser.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.internal.language.LanguageFile;
import dev.recogniser.internal.language.LanguageModel;
import dev.recogniser.internal.language.TinyLanguage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the characters of a word say of each other. */
class WordsTest {

  private static final Words ALONE = words(null);
  private static final Words AMONG_WORDS =
      words(LanguageFile.read("tiny", TinyLanguage.file("tiny")));

  private static Words words(@Nullable LanguageModel language) {
    boolean[] allowed = new boolean[Written.LABELS.size()];
    Arrays.fill(allowed, true);
    return new Words(
        Written.LABELS, allowed, language, null, ReadingStatistics.standard().weights());
  }

  private static double score(Words words, String text) {
    int[] labels = text.chars().map(c -> Written.LABELS.indexOf(Character.toString(c))).toArray();
    return Arrays.stream(words.best(Words.START, labels)).sum();
  }

  /** No language has numbers, so there is nothing that they must share with its words. */
  @Test
  void aNumberPaysNothingForALanguage() {
    assertThat(score(AMONG_WORDS, "100")).isEqualTo(score(ALONE, "100"), within(1e-12));
    assertThat(score(AMONG_WORDS, "xqz")).isLessThan(score(ALONE, "xqz") - 1);
  }
}
