package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.Recognition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of the form in {@code examples/drawings}, and what is told of them. */
class ReadsFieldsTest {

  private static final Path FIELDS = SampleDrawing.FOLDER.resolve("form.fields.json");
  private static final Path FORM = SampleDrawing.FOLDER.resolve("form.png");
  private static final Path STROKES = SampleDrawing.FOLDER.resolve("form.json");
  private static final String NUMBER = "'region': {'x': 40, 'y': 205, 'width': 480, 'height': 125}";
  private static final String ITEM = "'region': {'x': 700, 'y': 205, 'width': 440, 'height': 125}";

  private final ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();

  @TempDir private Path folder;

  private Path fields(String... each) throws IOException {
    String json = "[{" + String.join("}, {", each) + "}]";
    return Files.writeString(folder.resolve("my.fields.json"), json.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"form.png", "form.json"})
  void printsALineForEach(String file) {
    Cli.Result result = Cli.run("--fields", FIELDS, SampleDrawing.FOLDER.resolve(file));
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    List<String> lines = result.out().lines().toList();
    assertThat(lines).hasSize(6);
    assertThat(lines.get(0)).isEqualTo("name: Zoe Heart");
    assertThat(lines.get(1)).matches("code: NE 27  \\(fits: (100\\.0|9\\d\\.\\d) %\\)");
    assertThat(lines.get(2)).matches("number: 620893  \\(fits: (100\\.0|9\\d\\.\\d) %\\)");
    assertThat(lines.get(3)).matches("item: Bread  \\(fits: (100\\.0|9\\d\\.\\d) %\\)");
    assertThat(lines.get(4)).isEqualTo("remark: Feed the hen / at 7");
    assertThat(lines.get(5)).isEqualTo("signature:");
  }

  /** But for the shares, which a new model changes a little. */
  @Test
  void printsWhatTheDocumentationShows() throws IOException {
    String page = Files.readString(Path.of("..", "..", "docs", "command-line.md"));
    String shown = page.split("\\$ bin/recognise --fields .*\n", 2)[1].split("```", 2)[0];
    String printed = Cli.run("--fields", FIELDS, FORM).out();
    assertThat(withoutShares(printed)).isEqualToNormalizingNewlines(withoutShares(shown));
  }

  private static String withoutShares(String text) {
    return text.replaceAll("[0-9.]+ %", "… %");
  }

  @Test
  void tellsWhatDoesNotFitAndWhatWouldHaveBeenRead() throws IOException {
    Path fields =
        fields(
            "'name': 'number', 'format': '[0-9]{30}', " + NUMBER,
            "'name': 'item', 'lexicon': ['Tea', 'Broad'], " + ITEM,
            "'name': 'none', 'format': '[0-9]', 'region':"
                + " {'x': 900, 'y': 335, 'width': 240, 'height': 345}");
    List<String> lines = Cli.run("--fields", fields, FORM).out().lines().toList();
    assertThat(lines.get(0)).matches("number:  \\(nothing fits; without: '62[0oO]893'\\)");
    assertThat(lines.get(1)).matches("item: Broad  \\(fits: \\d\\.\\d %; without: 'Bread'\\)");
    assertThat(lines.get(2)).isEqualTo("none:  (nothing fits)");
  }

  @Test
  void printsOneObjectAFileInTheLibrarysForm() throws IOException {
    Cli.Result result = Cli.run("--json", "--why", "--fields", FIELDS, FORM, STROKES);
    assertThat(result.out()).hasLineCount(2);
    for (String line : result.out().lines().toList()) {
      JsonNode json = mapper.readTree(line);
      List<String> members = new ArrayList<>();
      json.fieldNames().forEachRemaining(members::add);
      assertThat(members).containsExactly("file", "fields", "backend", "model");
      Map<String, Recognition> read =
          mapper.convertValue(json.get("fields"), new TypeReference<Map<String, Recognition>>() {});
      assertThat(read.keySet())
          .containsExactly("name", "code", "number", "item", "remark", "signature");
      assertThat(read.values())
          .extracting(Recognition::text)
          .containsExactly("Zoe Heart", "NE 27", "620893", "Bread", "Feed the hen\nat 7", "");
      assertThat(json.at("/fields/number/fit/probability").asDouble()).isGreaterThan(0.5);
      assertThat(json.at("/fields/number/characters").findValues("why")).isNotEmpty();
    }
  }

  @Test
  void looksForLexiconsBesideTheFields() throws IOException {
    Files.writeString(folder.resolve("items.txt"), "bread\nTea\n");
    Path either = fields("'name': 'item', 'lexicon': 'items.txt', 'anyCase': true, " + ITEM);
    assertThat(Cli.run("--fields", either, FORM).out()).startsWith("item: Bread  (fits: ");
    Path small = fields("'name': 'item', 'lexicon': 'items.txt', " + ITEM);
    assertThat(Cli.run("--fields", small, FORM).out()).startsWith("item: bread  (fits: ");
    Path likely =
        fields(
            "'name': 'item', 'lexicon': 'items.txt', 'anyCase': true, 'preferred': true, " + ITEM);
    assertThat(Cli.run("--fields", likely, FORM).out()).isEqualTo("item: Bread" + "\n");
  }

  @Test
  void meansTheOptionsWhereFieldsLeaveThemOpen() throws IOException {
    Path fields =
        fields(
            "'name': 'number', 'candidates': 2, " + NUMBER,
            "'name': 'item', 'language': 'en', 'alphabet': 'A-Za-z', " + ITEM);
    JsonNode json =
        mapper.readTree(
            Cli.run(
                    "--json",
                    "--fields",
                    fields,
                    "--language",
                    "none",
                    "--alphabet",
                    "0-9",
                    "--top",
                    3,
                    FORM)
                .out());
    assertThat(json.at("/fields/number/text").asText()).isEqualTo("620893");
    assertThat(json.at("/fields/number/language/id").isNull()).isTrue();
    assertThat(json.at("/fields/number/characters/0/candidates")).hasSize(2);
    assertThat(json.at("/fields/item/text").asText()).isEqualTo("Bread");
    assertThat(json.at("/fields/item/language/id").asText()).isEqualTo("en");
    assertThat(json.at("/fields/item/characters/0/candidates")).hasSize(3);
  }

  @Test
  void showsTheSameBelowEachAsOfADrawing() {
    Cli.Result result = Cli.run("--fields", FIELDS, "--alternatives", 2, "--top", 2, FORM);
    assertThat(result.out())
        .containsSubsequence("name: Zoe Heart", " %  Zoe Heart", "  Z ", "code: NE 27", "  N ");
    assertThat(result.out().lines()).last().isEqualTo("signature:");
  }

  @Test
  void paintsAllFields() {
    Path picture = folder.resolve("why.png");
    Cli.Result result = Cli.run("--fields", FIELDS, "--explain", picture, FORM);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    assertThat(picture).isNotEmptyFile();
  }

  @Test
  void doesNotStopAtADrawingThatTheyDoNotSuit() throws IOException {
    Path fields =
        fields("'name': 'No. 5', 'region': {'x': 700, 'y': 400, 'width': 9, 'height': 9}");
    Path heart = SampleDrawing.FOLDER.resolve("heart.png");
    Cli.Result result = Cli.run("--fields", fields, heart, FORM);
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .contains(heart + ": Field 'No. 5': its region, ", "lies outside of the image")
        .contains(FORM + ": no character found in any field. Are the regions in the drawing's");
    assertThat(result.out()).contains("==> " + FORM + " <==", "No. 5:");
  }

  @Test
  void holdsThemToLimits() throws IOException {
    assertThat(Cli.run("--timeout", "0.000000001", "--fields", FIELDS, FORM).err())
        .isEqualToIgnoringNewLines(
            "recognise: "
                + FORM
                + ": not read within 0.000000001 s. Give a longer --timeout, or none.");
    String points = "50,250,".repeat(500_000) + "60,260";
    Path dash =
        new BadFiles(folder).text("d.json", "{\"penWidth\": 6, \"strokes\": [[" + points + "]]}");
    assertThat(Cli.run("--fields", FIELDS, dash).err())
        .isEqualToIgnoringNewLines(
            "recognise: "
                + dash
                + ": The drawing has 500,001 points, more than the 500,000 allowed."
                + " Read it in parts, or give --no-limits.");
  }

  @Test
  void doesNotLetAFileControlTheTerminal() throws IOException {
    Path fields = fields("'name': 'a\\u001b[31m\\nb', " + NUMBER);
    assertThat(Cli.run("--fields", fields, FORM).out()).startsWith("a?[31m / b: 62");
    Path wrong = fields("'name': 'a\\u001b[31m', 'x': 1, " + NUMBER);
    assertThat(Cli.run("--fields", wrong, FORM).err()).contains("Field 'a?[31m': 'x' is not known");
  }
}
