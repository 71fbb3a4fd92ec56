package dev.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
  }

  private static void refuses(Runnable made, String why) {
    assertThatExceptionOfType(OptionException.class)
        .isThrownBy(made::run)
        .withMessageContaining(why);
  }
}
