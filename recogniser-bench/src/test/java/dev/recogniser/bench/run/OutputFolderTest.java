package dev.recogniser.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.OptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  @Test
  void isNamedByTheTime() {
    assertThat(OutputFolder.standard(LocalDateTime.of(2026, 1, 2, 3, 4, 5)))
        .isEqualTo(Path.of("bench-results", "2026-01-02-030405"));
  }

  @Test
  void isNeverOverwritten(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("results.json"), "[]");

    assertThatThrownBy(() -> OutputFolder.of(folder))
        .isInstanceOf(OptionException.class)
        .hasMessageContainingAll("already has results.json", "--out", "--report");
  }

  @Test
  void keepsOnlyWhatIsWorthReading(@TempDir Path place) throws Exception {
    OutputFolder folder = OutputFolder.of(place);
    folder.create();
    Files.writeString(folder.parts().resolve("1.json"), "");

    folder.discardScratch();
    folder.discardScratch(); // as at the end of a run that was not ended

    assertThat(place).isDirectoryContaining("glob:**log");
    assertThat(place).isDirectoryNotContaining("glob:**{parts,references}");
  }

  @Test
  void saysThatItCannotBeMade(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> OutputFolder.of(file.resolve("inside")).create())
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("cannot be written to");
  }
}
