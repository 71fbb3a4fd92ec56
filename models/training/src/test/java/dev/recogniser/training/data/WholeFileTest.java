package dev.recogniser.training.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir Path folder;

  @Test
  void makesTheFoldersAndReplacesWhatIsThere() throws IOException {
    Path file = folder.resolve("new/within/file");
    WholeFile.write(file, "old".getBytes(UTF_8));
    WholeFile.write(file, "new".getBytes(UTF_8));

    assertThat(file).hasContent("new");
    assertThat(file.resolveSibling(".")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void leavesTheOldOneIfTheNewOneFailsHalfWay() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");

    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write('n');
                      throw new IOException("no space left");
                    }))
        .hasMessage("no space left");
    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }
}
