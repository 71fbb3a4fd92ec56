package dev.recogniser.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a request is told in a problem document, with the right status. */
class BadRequestsTest {

  private static Demo demo;

  @BeforeAll
  static void start() {
    demo = Demo.start();
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {                                                  | 400 | Line 1
          ``                                                 | 400 | empty
          null                                               | 400 | null
          []                                                 | 400 | not what is wanted
          {} {}                                              | 400 | not what is wanted
          {"penWidth":6}                                     | 400 | strokes
          {"penWidth":6,"strokes":[]}                        | 400 | strokes
          {"penWidth":6,"strokes":[[]]}                      | 400 | strokes[0]
          {"penWidth":6,"strokes":[null]}                    | 400 | strokes[0]
          {"penWidth":6,"strokes":[[1,2,3]]}                 | 400 | strokes[0]
          {"penWidth":6,"strokes":[[1,2],[1,NaN]]}           | 400 | strokes[1]
          {"penWidth":6,"strokes":[[1,1e999]]}               | 400 | Infinity
          {"penWidth":6,"strokes":[["a",1]]}                 | 400 | strokes
          {"penWidth":6,"strokes":{"x":1}}                   | 400 | strokes
          {"strokes":[[1,2]]}                                | 400 | penWidth
          {"penWidth":-1,"strokes":[[1,2]]}                  | 400 | penWidth
          {"penWidth":NaN,"strokes":[[1,2]]}                 | 400 | penWidth
          {"penWidth":1e-9,"strokes":[[0,0,9e9,9e9]]}        | 422 | too far
          {"penWidth":6,"strokes":[[-1e308,0,1e308,9]]}      | 422 | ``
          {"penWidth":6,"strokes":[[1,2]],"backend":"tf"}    | 400 | no backend 'tf'
          {"penWidth":6,"strokes":[[1,2]],"backend":"../x"}  | 400 | onnx, djl, dl4j
          {"penWidth":6,"strokes":[[1,2]],"device":"tpu"}    | 400 | no device 'tpu'
          {"penWidth":6,"strokes":[[1,2]],"alphabet":"greek"}| 400 | no alphabet 'greek'
          {"penWidth":6,"strokes":[[1,2]],"candidates":0}    | 400 | candidates
          {"penWidth":6,"strokes":[[1,2]],"candidates":"x"}  | 400 | candidates
          {"penWidth":6,"strokes":[[1,2]],"candidates":1.5}  | 400 | candidates
          {"penWidth":6,"strokes":[[1,2]],"explain":"often"} | 400 | explain
          """)
  void refusesADrawing(String body, int status, String words) {
    refused(demo.post("/api/recognise", body), status, words);
  }

  @Test
  void refusesAMillionPoints() {
    StringBuilder body = new StringBuilder("{\"penWidth\":6,\"strokes\":[[0,0");
    body.append(",1,2".repeat(999_999)).append("]]}");
    refused(demo.post("/api/recognise", body.toString()), 422, "1000000 points");
  }

  @Test
  void refusesTooManyStrokes() {
    String body = "{\"penWidth\":6,\"strokes\":[[1,2]" + ",[1,2]".repeat(1000) + "]}";
    refused(demo.post("/api/recognise", body), 422, "1001 strokes");
  }

  @Test
  void refusesDeeplyNestedJson() {
    String body = "{\"penWidth\":6,\"strokes\":" + "[".repeat(100_000);
    refused(demo.post("/api/recognise", body), 400, "");
  }

  @Test
  void refusesAnOversizedBody() {
    byte[] body = new byte[9_000_000];
    refused(demo.post("/api/recognise", "image/png", body), 413, "8000000 bytes");
    refused(demo.post("/api/recognise", "application/json", body), 413, "8000000 bytes");
    refused(demo.post("/api/corrections", "application/json", body), 413, "8000000 bytes");
  }

  @Test
  void refusesAnImageOfTooManyCharacters() throws IOException {
    byte[] dashes = dashes(110, 110);
    refused(demo.post("/api/recognise", "image/png", dashes), 422, "12,100 characters");
  }

  private static byte[] dashes(int rows, int columns) throws IOException {
    BufferedImage image =
        new BufferedImage(20 * columns, 40 * rows, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = image.createGraphics();
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    for (int dash = 0; dash < rows * columns; dash++) {
      graphics.fillRect(20 * (dash % columns) + 8, 40 * (dash / columns) + 10, 4, 20);
    }
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  @Test
  void refusesAnotherType() {
    byte[] body = "<svg/>".getBytes(StandardCharsets.UTF_8);
    refused(demo.post("/api/recognise", "image/svg+xml", body), 415, "image/svg+xml");
    refused(demo.post("/api/recognise", "text/plain", body), 415, "text/plain");
    refused(demo.post("/api/contrast", "multipart/form-data", body), 415, "multipart");
  }

  @Test
  void refusesAnEmptyImage() {
    refused(demo.post("/api/recognise", "image/png", new byte[0]), 422, "empty");
  }

  @Test
  void saysWhatAPhonesImageAndAPdfAre() {
    byte[] heic = "0000ftypheic".getBytes(StandardCharsets.UTF_8);
    refused(demo.post("/api/recognise", "image/heic", heic), 422, "HEIC");
    byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
    refused(demo.post("/api/recognise", "application/pdf", pdf), 422, "PDF");
  }

  @Test
  void refusesWhatIsNoImage() {
    byte[] body = "Dear diary".getBytes(StandardCharsets.UTF_8);
    refused(demo.post("/api/recognise", "image/png", body), 422, "image");
  }

  @Test
  void refusesACutImage() {
    byte[] image = Samples.bytes("heart.png");
    byte[] half = Arrays.copyOf(image, image.length / 2);
    refused(demo.post("/api/recognise", "image/png", half), 422, "damaged");
  }

  @Test
  void refusesACorruptImage() {
    byte[] image = Samples.bytes("heart.png");
    Arrays.fill(image, image.length / 2, image.length / 2 + 64, (byte) 0xa5);
    refused(demo.post("/api/recognise", "image/png", image), 422, "damaged");
  }

  @Test
  void refusesAVastImage() throws IOException {
    ByteArrayOutputStream image = new ByteArrayOutputStream();
    BufferedImage vast = new BufferedImage(10_000, 10_000, BufferedImage.TYPE_BYTE_BINARY);
    ImageIO.write(vast, "png", image);
    refused(demo.post("/api/recognise", "image/png", image.toByteArray()), 422, "Scale it down.");
  }

  @Test
  void refusesWrongQueryParameters() {
    byte[] image = Samples.bytes("heart.png");
    refused(demo.post("/api/recognise?candidates=many", "image/png", image), 400, "candidates");
    refused(demo.post("/api/recognise?backend=tf", "image/png", image), 400, "backend");
  }

  @ParameterizedTest
  @CsvSource({"7,7,1,no character 7", "-1,7,1,no character -1", "6,7,7,twice", "6,é,1,é"})
  void refusesAContrast(int character, String label, String against, String words) {
    ObjectNode question =
        Samples.strokes("heart.json")
            .put("character", character)
            .put("label", label)
            .put("against", against);
    refused(demo.post("/api/contrast", question.toString()), 400, words);
  }

  @Test
  void refusesAContrastWithoutLabels() {
    refused(demo.post("/api/contrast", Samples.strokes("heart.json").toString()), 400, "label");
  }

  @Test
  void stillReadsAfterwards() {
    Demo.Reply reply = demo.post("/api/recognise", Samples.strokes("heart.json").toString());
    assertThat(reply.json().get("text").asText()).isEqualTo("Heart 47");
  }

  static void refused(Demo.Reply reply, int status, String words) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    JsonNode problem = reply.json();
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("type").asText()).startsWith("urn:recogniser:problem:");
    assertThat(problem.get("title").asText()).isNotEmpty();
    assertThat(problem.get("detail").asText())
        .contains(words)
        .doesNotContain("dev.recogniser", "java.", "Exception");
  }
}
