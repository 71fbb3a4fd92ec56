package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drawing that is too much or takes too long: a message whose cure is an option. */
class LimitsTest {

  private static final Path HEART = SampleDrawing.FOLDER.resolve("heart.png");

  @TempDir private Path folder;

  @Test
  void reportsTooManyPoints() throws IOException {
    Path file = points(500_001);
    refused(
        Cli.run(file),
        file
            + ": The drawing has 500,001 points, more than the 500,000 allowed."
            + " Read it in parts, or give --no-limits.");
  }

  @Test
  void readsThemOnRequest() throws IOException {
    Cli.Result result = Cli.run("--no-limits", points(500_001));
    assertThat(result.out()).isNotBlank();
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void readsAnImageOf26MegapixelsOnRequest() throws IOException {
    Path file = new BadFiles(folder).plain("large.png", 26_000, 1000, Color.WHITE);
    Cli.Result result = Cli.run("--no-limits", file);
    assertThat(result.err()).contains("no character found");
    assertThat(result.status()).isZero();
  }

  @Test
  void givesUpAFileThatTakesTooLong() {
    refused(
        Cli.run("--timeout", "0.000000001", HEART),
        HEART + ": not read within 0.000000001 s. Give a longer --timeout, or none.");
  }

  @Test
  void readsWhatIsDoneInTime() {
    assertThat(Cli.run("--timeout", 600, HEART).out().strip()).isEqualTo("Heart 47");
  }

  /** A dash on whose first point the pen has rested for long. */
  private Path points(int count) throws IOException {
    String points = "10,10,".repeat(count - 1) + "10,80";
    String file = "{\"penWidth\": 6, \"strokes\": [[" + points + "]]}";
    return new BadFiles(folder).text("dash.json", file);
  }

  private static void refused(Cli.Result result, String message) {
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isEqualToIgnoringNewLines("recognise: " + message);
  }
}
