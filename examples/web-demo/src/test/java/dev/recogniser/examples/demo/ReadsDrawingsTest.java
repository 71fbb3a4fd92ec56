package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recogniser.Recognition;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsDrawingsTest {

  private static Demo demo;

  @BeforeAll
  static void start() {
    demo = Demo.start();
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @Test
  void readsStrokes() {
    JsonNode answer = read(Samples.strokes("heart.json"));
    assertThat(answer.get("text").asText()).isEqualTo("Heart 47");
    assertThat(answer.get("characters")).hasSize(7);
    assertThat(answer.at("/characters/5/spaceBefore").asBoolean()).isTrue();
    assertThat(answer.at("/characters/0/candidates")).hasSize(5);
    assertThat(answer.at("/characters/0/heat").isMissingNode()).isTrue();
  }

  @Test
  void readsWebp() throws IOException {
    byte[] webp = ReadsDrawingsTest.class.getResourceAsStream("heart.webp").readAllBytes();
    JsonNode answer = demo.post("/api/recognise", "image/webp", webp).json();
    assertThat(answer.get("text").asText()).isEqualTo("Heart 47");
  }

  @Test
  void answersInTheLibrarysFormWithMembersOfItsOwn() throws IOException {
    JsonNode answer = read(Samples.strokes("hello.json").put("explain", true));
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    Recognition result = mapper.treeToValue(answer, Recognition.class);
    assertThat(result.text()).isEqualTo("Hello 42\nZoe will be 20");
    JsonNode form = mapper.valueToTree(result);
    assertThat(added(answer, form)).containsExactly("probability", "times", "backend", "model");
    assertThat(added(answer.at("/characters/0"), form.at("/characters/0")))
        .containsExactly("unsure", "strokes", "why", "heat");
    assertThat(answer.at("/characters/0/why/sentence").asText()).startsWith("'H' rather than '");
  }

  private static List<String> added(JsonNode answer, JsonNode form) {
    List<String> members = new ArrayList<>();
    answer.fieldNames().forEachRemaining(members::add);
    form.fieldNames().forEachRemaining(members::remove);
    return members;
  }

  @Test
  void readsWhatHasTheFormatOnly() {
    JsonNode answer = read(Samples.strokes("heart.json").put("format", "[a-z]+ [0-9]{2}"));
    assertThat(answer.get("text").asText()).isEqualTo("heart 47");
    assertThat(answer.at("/fit/free/text").asText()).isEqualTo("Heart 47");
    byte[] image = Samples.bytes("heart.png");
    Demo.Reply reply = demo.post("/api/recognise?format=%5B0-9", "image/png", image);
    BadRequestsTest.refused(reply, 400, "the set is not closed");
  }

  @Test
  void findsTheCharactersOfAKnownText() {
    JsonNode answer = read(Samples.strokes("heart.json").put("text", "Hxart 47"));
    assertThat(answer.get("characters")).hasSize(7);
    assertThat(answer.at("/characters/1/label").asText()).isEqualTo("x");
    assertThat(answer.at("/characters/1/alone/0/label").asText()).isEqualTo("e");
    assertThat(answer.at("/characters/0/strokes")).hasSize(3);
    ObjectNode unknown = Samples.strokes("heart.json").put("text", "Hé");
    BadRequestsTest.refused(demo.post("/api/recognise", unknown.toString()), 400, "é");
  }

  @Test
  void tellsWordsAndWhatElseTheyMayBe() {
    JsonNode answer = read(Samples.strokes("heart.json"));
    assertThat(answer.get("lines")).hasSize(1);
    JsonNode line = answer.at("/lines/0");
    assertThat(line.get("text").asText()).isEqualTo("Heart 47");
    assertThat(line.get("probability").asDouble())
        .isEqualTo(answer.get("probability").asDouble())
        .isBetween(0.3, 1.0);
    assertThat(line.get("words").findValuesAsText("characters")).containsExactly("5", "2");
    JsonNode alternatives = line.at("/words/0/alternatives");
    assertThat(alternatives).hasSize(3);
    assertThat(alternatives.get(0).get("text").asText()).isEqualTo("Heart");
  }

  @Test
  void tellsWhatAGlyphLooksLikeAlone() {
    JsonNode characters =
        read(Samples.strokes("number.json").put("candidates", 2)).get("characters");
    assertThat(characters.get(2).get("label").asText()).isEqualTo("0");
    assertThat(characters.at("/2/candidates/0/label").asText()).isEqualTo("0");
    assertThat(characters.at("/2/alone/0/label").asText()).isEqualTo("O");
    assertThat(characters.at("/2/alone")).hasSize(2);
  }

  @Test
  void saysWhatHasReadIt() {
    JsonNode answer = read(Samples.strokes("heart.json"));
    assertThat(answer.at("/language/id").asText()).isEqualTo("en");
    assertThat(answer.at("/backend/id").asText()).isEqualTo("onnx");
    assertThat(answer.at("/backend/engineVersion").asText()).startsWith("1.");
    assertThat(answer.at("/backend/device").asText()).isEqualTo("cpu");
    assertThat(answer.at("/model/name").asText()).isEqualTo("emnist");
    assertThat(answer.at("/model/sha256").asText()).matches("[0-9a-f]{12}");
  }

  @Test
  void timesEachStage() {
    JsonNode times = read(Samples.strokes("heart.json").put("explain", true)).get("times");
    double sum = 0;
    for (String stage : List.of("wait", "decode", "read", "explain", "encode")) {
      assertThat(times.get(stage).asDouble()).as(stage).isNotNegative();
      sum += times.get(stage).asDouble();
    }
    assertThat(sum).isPositive().isLessThanOrEqualTo(times.get("total").asDouble() + 0.05);
  }

  @Test
  void sharesOutAllStrokesOnce() {
    ObjectNode drawing = Samples.strokes("shopping.json");
    List<Integer> owned = new ArrayList<>();
    for (JsonNode character : read(drawing).get("characters")) {
      assertThat(character.get("strokes")).isNotEmpty();
      character.get("strokes").forEach(stroke -> owned.add(stroke.asInt()));
    }
    assertThat(owned).doesNotHaveDuplicates().hasSize(drawing.get("strokes").size());
  }

  @Test
  void sendsHeatToLayOverEachCharacter() throws IOException {
    JsonNode answer = read(Samples.strokes("heart.json").put("explain", true));
    for (JsonNode character : answer.get("characters")) {
      requireHeat(character.get("heat"));
      assertThat(character.at("/heat/frame/x").asDouble())
          .isLessThanOrEqualTo(character.at("/box/x").asDouble());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"onnx", "djl", "dl4j"})
  void readsOnEachBackend(String backend) {
    JsonNode answer = read(Samples.strokes("heart.json").put("backend", backend));
    assertThat(answer.get("text").asText()).isEqualTo("Heart 47");
    assertThat(answer.at("/backend/id").asText()).isEqualTo(backend);
  }

  @Test
  void keepsToAnAlphabet() {
    JsonNode answer = read(Samples.strokes("heart.json").put("alphabet", "digits"));
    assertThat(answer.get("text").asText()).matches("\\d{5} 47");
  }

  @Test
  void givesAsManyCandidatesAsWanted() {
    JsonNode answer = read(Samples.strokes("heart.json").put("candidates", 10));
    assertThat(answer.at("/characters/0/candidates")).hasSize(10);
  }

  @Test
  void readsAnImage() throws IOException {
    byte[] image = Samples.bytes("heart.png");
    Demo.Reply reply = demo.post("/api/recognise?explain=true&candidates=2", "image/png", image);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().get("text").asText()).isEqualTo("Heart 47");
    JsonNode first = reply.json().at("/characters/0");
    assertThat(first.get("candidates")).hasSize(2);
    assertThat(first.get("strokes")).isEmpty();
    assertThat(Base64.getDecoder().decode(first.get("glyph").asText())).hasSize(784);
    requireHeat(first.get("heat"));
  }

  @Test
  void readsAnImageOfAnyNamedType() {
    byte[] image = Samples.bytes("hen.jpg");
    assertThat(demo.post("/api/recognise", "application/octet-stream", image).status())
        .isEqualTo(200);
  }

  @Test
  void contrastsTwoLabels() throws IOException {
    ObjectNode question =
        Samples.strokes("heart.json").put("character", 6).put("label", "7").put("against", "1");
    Demo.Reply reply = demo.post("/api/contrast", question.toString());
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    requireHeat(reply.json().get("heat"));
    assertThat(reply.json().at("/times/total").asDouble()).isPositive();
  }

  @Test
  void contrastsTwoLabelsOfAnImage() throws IOException {
    byte[] image = Samples.bytes("heart.png");
    String path = "/api/contrast?character=6&label=7&against=1";
    Demo.Reply reply = demo.post(path, "image/png", image);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    requireHeat(reply.json().get("heat"));
  }

  private static JsonNode read(ObjectNode question) {
    Demo.Reply reply = demo.post("/api/recognise", question.toString());
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static void requireHeat(JsonNode heat) throws IOException {
    String image = heat.get("image").asText();
    assertThat(image).startsWith("data:image/png;base64,");
    byte[] png = Base64.getDecoder().decode(image.substring(image.indexOf(',') + 1));
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(picture.getColorModel().hasAlpha()).isTrue();
    assertThat(heat.at("/frame/width").asDouble()).isPositive();
  }
}
