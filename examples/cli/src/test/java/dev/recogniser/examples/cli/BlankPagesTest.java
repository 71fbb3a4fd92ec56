package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page without ink is no error: its text is empty, and a note says why. */
class BlankPagesTest {

  @TempDir private Path folder;
  private BadFiles files;

  @BeforeEach
  void setUp() {
    files = new BadFiles(folder);
  }

  @Test
  void readsNothingOnAWhitePage() throws IOException {
    isBlank(files.plain("white.png", 300, 200, Color.WHITE));
  }

  @Test
  void readsNothingOnAPageFullOfInk() throws IOException {
    isBlank(files.plain("black.png", 300, 200, Color.BLACK));
  }

  @Test
  void readsNothingInASinglePixel() throws IOException {
    isBlank(files.plain("pixel.png", 1, 1, Color.BLACK));
  }

  @Test
  void readsNothingWhereThereAreNoStrokes() throws IOException {
    isBlank(files.text("none.json", "{\"penWidth\": 6, \"strokes\": []}"));
  }

  @Test
  void givesAnEmptyTextAsJson() throws IOException {
    Cli.Result result = Cli.run("--json", files.plain("white.png", 300, 200, Color.WHITE));
    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("\"text\":\"\"", "\"characters\":[]").hasLineCount(1);
  }

  private static void isBlank(Path file) {
    Cli.Result result = Cli.run(file);
    assertThat(result.status()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualToIgnoringNewLines("recognise: " + file + ": no character found, nothing to read.");
  }
}
