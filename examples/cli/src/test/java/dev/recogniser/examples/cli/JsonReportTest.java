package dev.recogniser.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON that {@code docs/command-line.md} describes. */
class JsonReportTest {

  private static final Path HEART = SampleDrawing.FOLDER.resolve("heart.png");
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
  void namesTheBackendAndTheModel() throws IOException {
    JsonNode result = parse(Cli.run("--json", HEART).out());
    assertThat(result.path("backend").path("id").asText()).isEqualTo("onnx");
    assertThat(result.path("backend").path("device").asText()).isEqualTo("cpu");
    assertThat(result.path("model").path("labels").asInt()).isEqualTo(62);
  }

  private static JsonNode parse(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }
}
