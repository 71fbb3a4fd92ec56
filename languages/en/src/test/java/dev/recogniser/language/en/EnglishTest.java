package dev.recogniser.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.internal.language.LanguageModel;
import dev.recogniser.internal.resolve.Languages;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {

  private static final int LARGEST = 1_000_000;

  private final LanguageModel english =
      Languages.find(null, null, List.of("a")).model().orElseThrow();

  @Test
  void isFoundOnTheClassPath() {
    assertThat(Languages.find(null, null, List.of("a")).choice().id()).contains("en");
    assertThat(english.id()).isEqualTo("en");
    assertThat(String.join("", english.letters())).isEqualTo("abcdefghijklmnopqrstuvwxyz");
  }

  @ParameterizedTest
  @CsvSource({
    "hello, hcllo",
    "the, tbe",
    "quick, quicic",
    "name, nanne",
    "will, wilth",
    "lisa, iisa",
    "colour, coiour",
    "color, coior",
    "small, snaall"
  })
  void prefersEnglish(String word, String misread) {
    assertThat(logProbability(word)).isGreaterThan(logProbability(misread) + 2);
  }

  @Test
  void givesEveryLetterAChance() {
    assertThat(logProbability("zzqxjkvw")).isBetween(-100.0, -20.0);
  }

  /** The licence's own words, beside our NOTICE, which names them. */
  @Test
  void bringsTheNoticesOfWhatItIsMadeOf() throws URISyntaxException {
    Path notices = file("META-INF/SCOWL-copyright.txt");
    assertThat(notices)
        .content()
        .contains("Copyright 2000-2011 by Kevin Atkinson", "WordNet 1.6 Copyright 1997");
    assertThat(notices.resolveSibling("NOTICE"))
        .content()
        .contains("META-INF/" + notices.getFileName());
  }

  @Test
  void isSmall() throws IOException, URISyntaxException {
    assertThat(Files.size(file("META-INF/recogniser/en.language"))).isLessThan(LARGEST);
  }

  private double logProbability(String word) {
    double sum = 0;
    int state = english.start();
    for (int i = 0; i < word.length(); i++) {
      int letter = word.charAt(i) - 'a';
      sum += english.logProbability(state, letter);
      state = english.next(state, letter);
    }
    return sum + english.logProbability(state, english.letters().size());
  }

  private static Path file(String resource) throws URISyntaxException {
    return Path.of(EnglishTest.class.getClassLoader().getResource(resource).toURI());
  }
}
