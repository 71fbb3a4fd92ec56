package dev.recogniser.training.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.format.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "digits, 0123456789",
    "0-9, 0123456789",
    "A-Ca, ABCa",
    "a-, a-",
    "-+, -+",
    "z-a, z-a",
    "emnist-letters, ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "emnist-balanced, 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabdefghnqrt",
    "emnist-byclass, 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
  })
  void readsSetsRangesAndCharacters(String text, String expected) {
    assertThat(String.join("", Labels.parse(text).list())).isEqualTo(expected);
  }

  /** As a user gives it: the command line has a meaning of its own for such words. */
  @Test
  void readsAFileWithOneLabelALine() throws IOException {
    Path file = Files.writeString(folder.resolve("labels.txt"), "\uFEFFä\r\nsch\r\n0-9\r\n");
    Foreign foreign = AdoptTest.linear(3).output("scores", 0, 3);
    ModelFile model = new Adopter(folder).adopt(foreign, "@" + file);
    assertThat(model.info().labels()).containsExactly("ä", "sch", "0-9");
  }
}
