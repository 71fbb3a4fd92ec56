package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Exit code 1 for what does not go with the model or the machine, 2 for what is wrong in itself.
 */
class BadOptionsTest {

  private static final Path HEART = SampleDrawing.FOLDER.resolve("heart.png");

  @TempDir private Path folder;

  @Test
  void reportsAnUnknownBackend() {
    refused(Cli.run("--backend", "abacus", HEART), 1, "abacus", "Found: onnx");
  }

  @Test
  void reportsAnUnknownLanguage() {
    refused(Cli.run("--language", "xx", HEART), 1, "No language 'xx'", "Found: en.");
  }

  @Test
  void reportsAnAlphabetThatSharesNoLabelWithTheModel() {
    refused(Cli.run("--alphabet", "äöü", HEART), 1, "ä");
  }

  @Test
  void reportsADeviceThatIsNotThere() {
    refused(Cli.run("--device", "cuda:99", HEART), 1, "cuda:99");
  }

  @Test
  void reportsAMissingModel() {
    Path model = folder.resolve("nowhere.onnx");
    refused(Cli.run("--model", model, HEART), 1, model.toString());
  }

  @Test
  void reportsAModelFileThatIsCut() throws IOException {
    Path model = new BadFiles(folder).firstHalf("cut.onnx", BadFiles.model());
    refused(Cli.run("--model", model, HEART), 1, model.toString());
  }

  @Test
  void reportsAModelOfAnotherShape() throws IOException {
    byte[] changed = BadFiles.ofAnotherShape(BadFiles.model());
    Path model = new BadFiles(folder).bytes("shape.onnx", changed);
    refused(Cli.run("--model", model, HEART), 1, model.toString(), "28", "32");
  }

  @Test
  void reportsAFileThatIsNoModel() {
    refused(Cli.run("--model", HEART, HEART), 1, HEART.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--top 0 | Give at least one for candidates, not 0.",
        "--top many | 'many' is not an int",
        "--threads -1 | Give at least one for threads, not -1.",
        "--reject-below 1.5 | A rejection threshold lies in [0, 1], not at 1.5.",
        "--reject-below NaN | A rejection threshold lies in [0, 1], not at NaN.",
        "--device toaster | There is no device 'toaster'.",
        "--alphabet= | An alphabet has at least one label",
        "--alternatives 0 | Give at least one for alternatives, not 0.",
        "--alternatives few | 'few' is not an int",
        "--orientation 45 | Give auto, 0, 90, 180 or 270 degrees clockwise, not '45'.",
        "--fields f.json --orientation auto | --fields are read as they stand: leave out",
        "--writing-check maybe | Give off, careful or strict, not 'maybe'.",
        "--timeout 0 | --timeout takes seconds, more than 0 and at most",
        "--timeout -1 | --timeout takes seconds, more than 0 and at most",
        "--timeout 1e99 | --timeout takes seconds, more than 0 and at most",
        "--timeout soon | Invalid value for option '--timeout'",
        "--no-context --why | --why tells what the context says: leave out --no-context.",
        "--no-context --language en | --language is part of the context: leave out --no-context.",
        "--no-context --format 7 | --format and --lexicon are about the whole text: leave out",
        "--fields x.json --format 7 | --format and --lexicon are about a whole drawing: say it of",
        "--fields x.json --lexicon x | --format and --lexicon are about a whole drawing: say it of",
        "--fields nowhere.json | nowhere.json: there is no such file.",
        "--fields .. | ..: this cannot be read: ",
        "--speed 9 | Unknown option: '--speed'",
      })
  void reportsAMistakeInTheOptions(String options, String message) {
    Object[] words = (options + " " + HEART).split(" ");
    Cli.Result result = Cli.run(words);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("recognise: ").contains(message).hasLineCount(2);
  }

  @Test
  void asksForAFile() {
    Cli.Result result = Cli.run();
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("Give at least one FILE").contains("--help");
  }

  private static void refused(Cli.Result result, int status, String... messages) {
    assertThat(result.status()).isEqualTo(status);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .hasLineCount(1)
        .startsWith("recognise: ")
        .contains(messages)
        .doesNotContain("internal error");
  }
}
