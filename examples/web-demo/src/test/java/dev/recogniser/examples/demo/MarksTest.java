package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that knows marks, and tells what is no character. */
class MarksTest {

  @TempDir private static Path folder;
  private static Demo demo;

  @BeforeAll
  static void start() {
    demo = Demo.start(null, folder, Limits.standard());
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @Test
  void offersThem() {
    JsonNode model = demo.get("/api/options").json().get("model");
    assertThat(model.get("marks").asBoolean()).isTrue();
    assertThat(model.get("labels")).extracting(JsonNode::asText).contains("&", "'", "Z");
  }

  @Test
  void readsThemWhereAsked() {
    assertThat(read(Samples.dash().put("marks", true)).get("text").asText()).isEqualTo("-");
    assertThat(read(Samples.dash()).get("text").asText()).isNotEqualTo("-");
    byte[] image = Samples.bytes("heart.png");
    Demo.Reply reply = demo.post("/api/recognise?marks=true", "image/png", image);
    assertThat(reply.json().get("text").asText()).isEqualTo("Heart 47");
  }

  @Test
  void tellsHowProbablyACharacterIsNone() {
    JsonNode heart = read(Samples.strokes("heart.json"));
    assertThat(heart.get("characters"))
        .allSatisfy(
            character ->
                assertThat(character.get("nonCharacter").asDouble()).isBetween(1e-6, 0.999));
    assertThat(heart.at("/characters/0/nonCharacter").asDouble()).isLessThan(0.1);
  }

  @Test
  void contrastsThem() {
    ObjectNode question = Samples.dash().put("marks", true).put("character", 0);
    Demo.Reply reply =
        demo.post("/api/contrast", question.put("label", "&").put("against", "'").toString());
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.json().at("/heat/image").asText()).startsWith("data:image/png;base64,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&", "'", "/", "%", "."})
  void storesThemAsTheyAre(String mark) throws IOException {
    ObjectNode correction = (ObjectNode) Demo.JSON.readTree(Samples.correction(1));
    correction.put("label", mark).put("read", "'");
    Demo.Reply reply = demo.post("/api/corrections", correction.toString());
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    List<String> lines = Files.readAllLines(folder.resolve("corrections.jsonl"));
    JsonNode last = Demo.JSON.readTree(lines.get(lines.size() - 1));
    assertThat(last.get("label").asText()).isEqualTo(mark);
    assertThat(last.get("read").asText()).isEqualTo("'");
  }

  @Test
  void refusesThemWhereTheModelHasNone() throws IOException {
    Path model = Files.write(folder.resolve("letters.onnx"), Samples.modelWithoutMarks());
    try (Demo other = Demo.start(model, null, Limits.standard())) {
      JsonNode options = other.get("/api/options").json();
      assertThat(options.at("/model/marks").asBoolean()).isFalse();
      BadRequestsTest.refused(
          other.post("/api/recognise", Samples.dash().put("marks", true).toString()),
          400,
          "does not know the alphabet's marks");
      BadRequestsTest.refused(
          other.post("/api/recognise", Samples.dash().put("marks", "perhaps").toString()),
          400,
          "marks");
      JsonNode read = other.post("/api/recognise", Samples.dash().toString()).json();
      assertThat(read.at("/characters/0").has("nonCharacter")).isFalse();
    }
  }

  private static JsonNode read(ObjectNode question) {
    Demo.Reply reply = demo.post("/api/recognise", question.toString());
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }
}
