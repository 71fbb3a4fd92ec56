package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Lexicons: what they have, and what they refuse. */
class LexiconTest {

  @TempDir private Path folder;

  @Test
  void hasItsTexts() {
    Lexicon names = Lexicon.of(List.of("Zoe", "  New   York ", "Anna", "", "Zoe"));
    assertThat(names.size()).isEqualTo(3);
    assertThat(names.contains("New York")).isTrue();
    assertThat(names.contains("New")).isFalse();
    assertThat(names.contains("zoe")).isFalse();
    assertThat(Lexicon.ofAnyCase(List.of("Zoe")).contains("ZOE")).isTrue();
  }

  @Test
  void readsAFileOfLines() throws IOException {
    Path file = Files.writeString(folder.resolve("names.txt"), "Anna\nBjörn\n\nZoe\n");
    assertThat(Lexicon.read(file).size()).isEqualTo(3);
    assertThat(Lexicon.readAnyCase(file).contains("BJÖRN")).isTrue();
  }

  @Test
  void tellsItsTextsInOrder() {
    Lexicon names = Lexicon.of(List.of("Zoe", "New York", "Anna", "Newark", "New", "Ann", "Zoe"));
    assertThat(names.texts()).containsExactly("Ann", "Anna", "New", "New York", "Newark", "Zoe");
    assertThat(names.texts()).hasSize(names.size());
    assertThat(names.anyCase()).isFalse();
    Lexicon either = Lexicon.ofAnyCase(List.of("Zoe", "ZOE", "a".repeat(1_000)));
    assertThat(either.texts()).containsExactly("a".repeat(1_000), "zoe");
    assertThat(either.anyCase()).isTrue();
  }

  @Test
  void isEqualToAnotherThatSaysTheSame() {
    List<String> texts = IntStream.range(0, 5_000).mapToObj(Integer::toString).toList();
    Lexicon numbers = Lexicon.of(texts);
    assertThat(Lexicon.of(numbers.texts().toList()))
        .isEqualTo(numbers)
        .hasSameHashCodeAs(numbers)
        .isNotEqualTo(Lexicon.of(texts.subList(1, 5_000)))
        .isNotEqualTo(Lexicon.ofAnyCase(texts));
  }

  @Test
  void refusesWhatIsNone() throws IOException {
    refuses(() -> Lexicon.of(List.of(" ")), "The lexicon has no text");
    refuses(() -> Lexicon.of(List.of("a".repeat(1_001))), "more than 1000 characters");
    refuses(
        () -> Lexicon.of(IntStream.range(0, 1_000_001).mapToObj(Integer::toString).toList()),
        "more than 1000000 texts");
    Path missing = folder.resolve("missing.txt");
    refuses(() -> Lexicon.read(missing), "There is no lexicon " + missing);
    Path image = Files.write(folder.resolve("image"), new byte[] {(byte) 0xff, (byte) 0xd8, 10});
    refuses(() -> Lexicon.read(image), "it is not UTF-8");
    refuses(() -> Lexicon.read(folder), "The lexicon " + folder + " cannot be read: ");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void refusesALineWithoutEnd() {
    refuses(
        () -> Lexicon.read(Path.of("/dev/zero")),
        "a line has more than 10000 characters. Give a text on each line.");
  }

  @Test
  void mayBePreferredOnly() {
    Lexicon allowed = Lexicon.of(List.of("Tea", "Bread"));
    Lexicon preferred = allowed.preferred();
    assertThat(preferred.isPreferred()).isTrue();
    assertThat(allowed.isPreferred()).isFalse();
    assertThat(preferred).isNotEqualTo(allowed).isEqualTo(allowed.preferred().preferred());
    assertThat(preferred.texts()).containsExactly("Bread", "Tea");
  }

  private static void refuses(Runnable made, String why) {
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(made::run)
        .withMessageContaining(why);
  }
}
