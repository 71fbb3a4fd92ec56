package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that cannot be read: one message that names it, no stack trace, exit code 1. */
class BadDrawingsTest {

  private static final Path HEART = SampleDrawing.FOLDER.resolve("heart.png");

  @TempDir private Path folder;
  private BadFiles files;

  @BeforeEach
  void setUp() {
    files = new BadFiles(folder);
  }

  @Test
  void reportsAMissingFile() {
    refuses(folder.resolve("nowhere.png"), "there is no such file");
  }

  @Test
  void reportsADirectory() {
    refuses(folder, "this is a directory");
  }

  @Test
  void reportsAnEmptyFile() throws IOException {
    refuses(files.bytes("empty.png", new byte[0]), "empty");
  }

  @Test
  void reportsAFileThatIsNoImage() throws IOException {
    refuses(files.text("notes.png", "Dear diary"), "image");
  }

  @Test
  void reportsWhatAPhonesImageAndAPdfAre() throws IOException {
    refuses(files.text("photo.heic", "0000ftypheic"), "This is a HEIC image");
    refuses(files.text("paper.pdf", "%PDF-1.7"), "This is a PDF");
  }

  @Test
  void reportsATruncatedImage() throws IOException {
    refuses(files.firstHalf("half.png", Files.readAllBytes(HEART)), "damaged");
  }

  @Test
  void reportsACorruptImage() throws IOException {
    refuses(files.scribbledOver("corrupt.png", Files.readAllBytes(HEART)), "damaged");
  }

  @Test
  void reportsAnImageOf100Megapixels() throws IOException {
    refuses(
        files.plain("vast.png", 10_000, 10_000, Color.WHITE),
        "10000 × 10000 = 100000000 pixels, more than the limit of 25000000."
            + " Scale it down, or give --no-limits.");
  }

  @Test
  void reportsACorruptImageOnStandardInput() throws IOException {
    Path half = files.firstHalf("half.png", Files.readAllBytes(HEART));
    Cli.Result result = Cli.runWithInput(Files.newInputStream(half), "-");
    refused(result, "standard input", "damaged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'penWidth': 6, 'strokes': [[1, 2, NaN, 4]]} | strokes[0]: Point 1 ",
        "{'penWidth': 6, 'strokes': [[1, 2], [3]]} | strokes[1]: A stroke has one or more pairs",
        "{'penWidth': 6, 'strokes': [[1, 1e999]]} | Infinity",
        "{'penWidth': 6, 'strokes': [[1, null]]} | line 1",
        "{'penWidth': 6, 'strokes': [null]} | strokes[0]: ",
        "{'penWidth': 6} | There is no \"strokes\".",
        "{'strokes': [[1, 2, 3, 4]]} | There is no \"penWidth\".",
        "{'penWidth': 0, 'strokes': [[1, 2, 3, 4]]} | \"penWidth\" is 0.0.",
        "{'penWidth': NaN, 'strokes': [[1, 2, 3, 4]]} | \"penWidth\" is NaN.",
        "{'penWidth': 1e300, 'strokes': [[1, 2, 3, 4]]} | \"penWidth\": A pen's width is positive,",
        "{'penWidth': 0.01, 'strokes': [[0, 0, 9000, 9000]]} | too large for its pen",
        "{'penWidth': 6, 'strokes': 7} | line 1",
        "null | The file holds null.",
        "{'penWidth': 6, 'strokes': [[1, 2] | Unexpected end-of-input: expected close marker for Array. A stroke file is",
        "{'penWidth': 6, 'strokes': [[1, 2}] | Unexpected close marker '}': expected ']'. A stroke file is",
        "[1, 2] | line 1",
      })
  void reportsUnusableStrokes(String json, String message) throws IOException {
    refuses(files.text("pen.json", json.replace('\'', '"')), message);
  }

  @Test
  void reportsAnEmptyStrokeFile() throws IOException {
    refuses(files.text("pen.json", ""), "A stroke file is {\"penWidth\": 6,");
    refuses(files.text("fields.json", "[]"), "A form's fields are named by --fields.");
    refuses(
        files.text("kind.json", "{\"penWidth\": 6, \"strokes\": [[1, {}]]}"),
        "'strokes[0][1]' is of the wrong kind.");
  }

  @Test
  void readsTheOthersAllTheSame() {
    Cli.Result result = Cli.run(HEART, folder.resolve("nowhere.png"), HEART);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).containsSubsequence("Heart", "Heart");
    assertThat(result.err()).hasLineCount(1).contains("nowhere.png");
  }

  @Test
  void printsTheStackTraceOnRequest() {
    Cli.Result result = Cli.run("--debug", folder.resolve("nowhere.png"));
    assertThat(result.err()).contains("\tat dev.recogniser.examples.cli.DrawingFile");
  }

  private static void refuses(Path file, String message) {
    refused(Cli.run(file), file.toString(), message);
  }

  private static void refused(Cli.Result result, String file, String message) {
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .hasLineCount(1)
        .startsWith("recognise: ")
        .contains(file, message)
        .doesNotContain("internal error");
  }
}
