package dev.recogniser.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recogniser.ModelException;
import org.junit.jupiter.api.Test;

class ReadingFileTest {

  private static final String TEXT = ReadingFile.write(ReadingStatistics.standard());

  private static void refuses(String text, String... words) {
    assertThatExceptionOfType(ModelException.class)
        .isThrownBy(() -> ReadingFile.read("a.txt", text))
        .withMessageStartingWith("a.txt ")
        .withMessageContaining("bin/training reading")
        .withMessageContainingAll(words);
  }

  @Test
  void givesBackWhatWasWritten() {
    ReadingStatistics read = ReadingFile.read("a.txt", TEXT);
    assertThat(ReadingFile.write(read)).isEqualTo(TEXT);
    assertThat(read.sizes()).isEqualTo(ReadingStatistics.standard().sizes());
  }

  @Test
  void refusesAnotherVersion() {
    refuses(TEXT.replace("recogniser-reading 2", "recogniser-reading 1"), "does not begin with");
    refuses("", "does not begin with");
  }

  @Test
  void refusesWhatIsCutOrDamaged() {
    refuses(TEXT.substring(0, TEXT.length() / 2), "is damaged");
    refuses(TEXT.replaceFirst("space output \\S+", "space output x"), "is damaged");
    refuses(TEXT.replaceFirst("space output \\S+", "space output NaN"), "not finite");
    refuses(TEXT.replaceFirst("space output \\S+ ", "space output "), "another shape");
    refuses(TEXT.replaceAll("weights.*", ""), "no line 'weights'");
  }
}
