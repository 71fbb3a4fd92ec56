package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.Recognition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON that {@code docs/json.md} and {@code docs/command-line.md} describe. */
class JsonReportTest {

  private static final Path HEART = SampleDrawing.FOLDER.resolve("heart.png");
  private static final Path HELLO = SampleDrawing.FOLDER.resolve("hello.png");
  private static final Path RADAR = SampleDrawing.FOLDER.resolve("radar.png");

  @Test
  void isOneObjectAFileOnALine() throws IOException {
    List<String> lines = Cli.run("--json", HEART, RADAR).out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(parse(lines.get(0)).path("file").asText()).isEqualTo(HEART.toString());
    assertThat(parse(lines.get(1)).path("file").asText()).isEqualTo(RADAR.toString());
    assertThat(parse(lines.get(1)).path("text").asText()).isEqualTo("Radar 83\nNE 27");
  }

  @Test
  void isTheLibrarysFormWithMembersOfItsOwn() throws IOException {
    JsonNode line = parse(Cli.run("--json", "--why", HELLO).out());
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    Recognition result = mapper.treeToValue(line, Recognition.class);
    assertThat(result.text()).isEqualTo("Hello 42\nZoe will be 20");
    List<String> members = new ArrayList<>();
    line.fieldNames().forEachRemaining(members::add);
    mapper.<JsonNode>valueToTree(result).fieldNames().forEachRemaining(members::remove);
    assertThat(members).containsExactly("file", "backend", "model");
  }

  @Test
  void tellsWhatIsReadIfNothingIsExpected() throws IOException {
    JsonNode fit = parse(Cli.run("--json", "--format", "[0-9]{3}", HEART).out()).path("fit");
    assertThat(fit.path("probability").asDouble()).isBetween(0.0, 0.5);
    assertThat(fit.at("/free/text").asText()).isEqualTo("Heart 47");
    assertThat(fit.at("/free/characters")).hasSize(7);
  }

  @Test
  void tellsWhereEachCharacterStands() throws IOException {
    JsonNode characters = parse(Cli.run("--json", RADAR).out()).path("characters");
    assertThat(characters).hasSize(11);
    assertThat(characters.findValuesAsText("line"))
        .containsExactly("0", "0", "0", "0", "0", "0", "0", "1", "1", "1", "1");
    assertThat(characters.findValuesAsText("spaceBefore"))
        .containsExactly(
            "false", "false", "false", "false", "false", "true", "false", "false", "false", "true",
            "false");
    JsonNode box = characters.get(0).path("box");
    // The strokes of the R, with a pen of 6.
    assertThat(box.path("x").asDouble()).isBetween(30.0, 45.0);
    assertThat(box.path("y").asDouble()).isBetween(30.0, 45.0);
    assertThat(box.path("width").asDouble()).isBetween(50.0, 90.0);
    assertThat(box.path("height").asDouble()).isBetween(80.0, 120.0);
  }

  @Test
  void tellsHowSureItIs() throws IOException {
    JsonNode character =
        parse(Cli.run("--json", "--top", 2, HEART).out()).path("characters").get(0);
    assertThat(character.path("label").asText()).isEqualTo("H");
    assertThat(character.path("rejected").isBoolean()).isTrue();
    assertThat(character.path("certainty").asDouble()).isBetween(0.3, 1.0);
    assertThat(character.path("candidates")).hasSize(2);
    JsonNode best = character.path("candidates").get(0);
    assertThat(best.path("label").asText()).isEqualTo("H");
    assertThat(best.path("probability").asDouble()).isBetween(0.3, 1.0);
  }

  @Test
  void tellsLinesAndWordsWithTheirAlternatives() throws IOException {
    JsonNode lines = parse(Cli.run("--json", "--alternatives", 2, RADAR).out()).path("lines");
    assertThat(lines.findValuesAsText("text")).contains("Radar 83", "NE 27");
    JsonNode words = lines.get(1).path("words");
    assertThat(words).hasSize(2);
    assertThat(words.get(1).path("text").asText()).isEqualTo("27");
    assertThat(words.get(1).path("alternatives")).hasSize(2);
    JsonNode best = words.get(1).path("alternatives").get(0);
    assertThat(best.path("text").asText()).isEqualTo("27");
    assertThat(best.path("probability").asDouble())
        .isEqualTo(words.get(1).path("probability").asDouble())
        .isBetween(0.3, 1.0);
    assertThat(words.get(1).path("box").path("x").asDouble())
        .isGreaterThan(words.get(0).path("box").path("x").asDouble());
  }

  @Test
  void tellsWhatAGlyphLooksLikeAlone() throws IOException {
    JsonNode characters = parse(Cli.run("--json", HELLO).out()).path("characters");
    assertThat(characters)
        .isNotEmpty()
        .allSatisfy(character -> assertThat(character.path("alone")).hasSize(5))
        .allSatisfy(character -> assertThat(character.has("why")).isFalse())
        .anySatisfy(
            character ->
                assertThat(character.path("alone").get(0).path("label").asText())
                    .isNotEqualTo(character.path("label").asText()));
  }

  @Test
  void tellsWhyInParts() throws IOException {
    JsonNode characters = parse(Cli.run("--json", "--why", HELLO).out()).path("characters");
    assertThat(characters.findValues("why"))
        .isNotEmpty()
        .allSatisfy(why -> assertThat(why.path("neighbours").isNumber()).isTrue())
        .anySatisfy(
            why -> assertThat(why.path("sentence").asText()).startsWith("'0' rather than 'O': "));
  }

  @Test
  void namesTheLanguageOrSaysWhyThereIsNone() throws IOException {
    JsonNode english = parse(Cli.run("--json", HEART).out()).path("language");
    assertThat(english.path("id").asText()).isEqualTo("en");
    JsonNode none = parse(Cli.run("--json", "--language", "none", HEART).out()).path("language");
    assertThat(none.path("id").isNull()).isTrue();
    assertThat(none.path("reason").asText()).isNotEmpty();
  }

  @Test
  void namesTheBackendAndTheModel() throws IOException {
    JsonNode result = parse(Cli.run("--json", HEART).out());
    assertThat(result.path("backend").path("id").asText()).isEqualTo("onnx");
    assertThat(result.path("backend").path("device").asText()).isEqualTo("cpu");
    assertThat(result.path("model").path("labels").asInt()).isEqualTo(79);
  }

  private static JsonNode parse(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }
}
