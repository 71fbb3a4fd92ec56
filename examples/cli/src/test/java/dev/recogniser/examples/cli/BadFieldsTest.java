package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a file of fields: one message that names file and field, exit code 2. */
class BadFieldsTest {

  private static final Path FORM = SampleDrawing.FOLDER.resolve("form.png");
  private static final String REGION = "'region': {'x': 40, 'y': 205, 'width': 480, 'height': 125}";

  @TempDir private Path folder;
  private BadFiles files;

  @BeforeEach
  void setUp() {
    files = new BadFiles(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "null | This holds null. Give a list of fields",
        "[] | This has no field. Give at least one.",
        "{'fields': []} | The whole: this is no list of fields.",
        "[{'name': 'a', R}] x | line 1, column ",
        "[{'name': 'a', R, 'cells': 10000000}] | Field 'a': it has 10000000 cells. Give 1 to 1000",
        "[{'name': 'a', 'region': {'x': NaN, 'y': 1, 'width': 2, 'height': 3}}] | Field 'a'/region: 'x' is NaN. Give finite numbers:",
        "[{'name': 'a', 'region': {'x': 1, 'y': 1, 'width': -2, 'height': 3}}] | Field 'a'/region: 'width' is -2.0. Give",
        "[{'name': 'a', R, 'format': '[A-Z'}] | Field 'a': The format [A-Z is wrong at character 1",
        "[{'name': 'a', R, 'fromat': '7'}] | Field 'a': 'fromat' is not known. There may be name, region,",
        "[{'name': 'a', R, 'format': '7', 'format': '8'}] | Duplicate field 'format'",
        "[{'name': 'a', R}, {'name': 'a', R}] | /1: another field is called 'a', too. Give each a name of its own",
        "[{'name': 'a', R}, {'name': 'b', R}] | The fields 'a' and 'b' share more than half of the smaller region",
        "[{'name': 'a', R, 'language': 'xx'}] | Field 'a': No language 'xx'",
        "[{'name': 'a', R, 'alphabet': 'äöü'}] | Field 'a': The model knows none of the alphabet's 3 labels",
        "[{'name': 'a', R, 'format': '7', 'context': false}] | Field 'a': A format and a lexicon are about the whole text",
        "[{'name': 'a', R, 'lexicon': 'none.txt'}] | none.txt. Check the path.",
        "[{'name': 'a', R, 'lexicon': '.'}] | Field 'a': The lexicon ",
        "[{'name': 'a', R, 'lexicon': 'a\\u0000b'}] | Field 'a': No file has the name of its lexicon",
        "[{'name': 'a', R, 'lexicon': 'x', 'anyCase': 'yes'}] | Field 'a': 'anyCase' is of the kind string, not true or false.",
        "[{'name': 'a', R, 'lexicon': 7}] | Field 'a': 'lexicon' is 7, not a list of texts.",
      })
  void isToldWithItsCure(String json, String message) throws IOException {
    refused(files.text("my.json", json.replace("R", REGION).replace('\'', '"')), message);
  }

  @Test
  void isToldOfWhatIsNoJson() throws IOException {
    refused(files.text("my.json", ""), "This holds nothing. Give a list of fields");
    refused(FORM, "line 1, column 2");
    refused(files.text("my.json", "[".repeat(100_000)), "nesting depth");
    refused(files.text("my.json", " ".repeat(4_000_001)), "more than 4,000,000 bytes");
    String tooMany = "[" + "{},".repeat(1_000) + "{}]";
    refused(files.text("my.json", tooMany), "1,001 fields, more than the 1,000 of a form");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isToldOfWhatHasNoEnd() throws IOException {
    refused(Path.of("/dev/zero"), "more than 4,000,000 bytes");
    String json = "[{'name': 'a', " + REGION + ", 'lexicon': '/dev/zero'}]";
    refused(
        files.text("my.json", json.replace('\'', '"')),
        "Field 'a': The lexicon /dev/zero cannot be read: a line has more than 10000 characters.");
  }

  @Test
  void readsALexiconThatManyNameOnce() throws IOException {
    Files.writeString(folder.resolve("words.txt"), "Tea\nBread\n".repeat(50_000));
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 1_000; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{'name': '%d', 'region': {'x': %d, 'y': 0,".formatted(i, i))
          .append(" 'width': 1, 'height': 600}, 'lexicon': 'words.txt'}");
    }
    Path file = files.text("my.json", json.append("]").toString().replace('\'', '"'));
    assertThat(Cli.run("--fields", file, FORM).out()).hasLineCount(1_000);
  }

  private static void refused(Path fields, String message) {
    Cli.Result result = Cli.run("--fields", fields, FORM);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .hasLineCount(2)
        .startsWith("recognise: " + fields + ": ")
        .contains(message)
        .doesNotContain("internal error");
  }
}
