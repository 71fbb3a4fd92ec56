package dev.recogniser.training.explain;

import static dev.recogniser.training.data.DataFixtures.gzip;
import static dev.recogniser.training.data.DataFixtures.labels;
import static dev.recogniser.training.data.DataFixtures.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recogniser.Glyph;
import dev.recogniser.training.Main;
import dev.recogniser.training.data.DataFixtures;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, on ONNX Runtime, over one glyph without ink and five with it. */
class EvaluateExplanationsCommandTest {

  private static final int GLYPHS = 6;

  @TempDir Path folder;

  private final StringWriter err = new StringWriter();
  private String out = "";
  private String model = "";
  private String images = "";
  private String labelFile = "";

  @BeforeEach
  void writesModelAndData() {
    model = CornerModel.write(folder).toString();
    byte[] pixels = new byte[GLYPHS * Glyph.PIXELS];
    for (int i = Glyph.PIXELS; i < pixels.length; i += Glyph.PIXELS) {
      float[] ink = CornerModel.ink(new SplittableRandom(i));
      for (int pixel = 0; pixel < ink.length; pixel++) {
        pixels[i + pixel] = (byte) Math.round(255 * ink[pixel]);
      }
    }
    images = write(folder, "images", gzip(DataFixtures.images(GLYPHS, pixels))).toString();
    labelFile = write(folder, "labels", gzip(labels(new int[GLYPHS]))).toString();
  }

  @Test
  void tellsHowFaithfulEachMethodIs() throws JsonProcessingException {
    JsonNode figures = evaluate("--random-orders", "10", "--steps", "12", "--seed", "3");

    assertThat(figures.get("n").asInt()).isEqualTo(5);
    assertThat(figures.get("withoutInk").asInt()).isEqualTo(1);
    assertThat(figures.get("confidence").asDouble()).isBetween(0.9, 1.0);
    assertThat(figures.get("inkShare").asDouble()).isBetween(0.45, 0.55);
    JsonNode occlusion = figures.get("occlusion");
    assertThat(occlusion.get("minusRandom").get("deletion").get("high").asDouble()).isNegative();
    assertThat(occlusion.get("minusRandom").get("insertion").get("low").asDouble()).isPositive();
    assertThat(occlusion.get("averageDrop").asDouble()).isBetween(0.0, 100.0);
    assertThat(occlusion.get("withoutHeat").asInt()).isZero();
    JsonNode gradCam = figures.get("grad-cam");
    // This model's only feature map is the ink itself: Grad-CAM's heat is where the ink is.
    assertThat(gradCam.get("heatOnInk").asDouble()).isGreaterThan(0.9);
    assertThat(figures.get("gradCamMinusOcclusion").get("deletion").get("low").asDouble())
        .isPositive();
    assertThat(figures.get("steps").asInt()).isEqualTo(12);
    assertThat(figures.get("randomOrders").asInt()).isEqualTo(10);
    assertThat(figures.get("seed").asInt()).isEqualTo(3);
    assertThat(figures.get("model").asText()).isEqualTo("corner.onnx");
    assertThat(figures.get("backend").asText()).isEqualTo("onnx");
    assertThat(figures.has("sanity")).isFalse();
  }

  @Test
  void evaluatesOneMethodOnSomeOfThePart() throws JsonProcessingException {
    JsonNode figures = evaluate("--method", "occlusion", "--part", "1/2", "--count", "1");
    assertThat(figures.get("n").asInt()).isEqualTo(1);
    assertThat(figures.get("part").asText()).isEqualTo("1/2");
    assertThat(figures.has("occlusion")).isTrue();
    assertThat(figures.has("grad-cam")).isFalse();
    assertThat(figures.has("gradCamMinusOcclusion")).isFalse();
  }

  @Test
  void saysTheSameAgain() throws JsonProcessingException {
    String[] arguments = {"--count", "2", "--random-orders", "2", "--bootstrap", "50"};
    assertThat(evaluate(arguments)).isEqualTo(evaluate(arguments));
  }

  @Test
  void checksThatExplanationsDependOnTheWeights() throws JsonProcessingException {
    JsonNode sanity =
        evaluate("--random-orders", "1", "--sanity", "--sanity-count", "3").get("sanity");
    assertThat(sanity.get("n").asInt()).isEqualTo(3);
    assertThat(sanity.get("layers")).hasSize(1);
    JsonNode layer = sanity.get("layers").get(0);
    assertThat(layer.get("layer").asText()).isEqualTo("logits");
    assertThat(layer.get("occlusion").asDouble()).isBetween(-0.3, 0.3);
  }

  @Test
  void failsWhereTheOptionsLeaveNoInk() {
    assertThat(execute("--glyphs", images, labelFile, "--part", "1/6")).isEqualTo(1);
    assertThat(err.toString()).contains("There is nothing to evaluate").doesNotContain("\tat ");
    assertThat(out).isEmpty();
  }

  @Test
  void failsOnFilesThatAreNoGlyphs() {
    assertThat(execute("--glyphs", labelFile, images)).isEqualTo(1);
    assertThat(err.toString()).contains("magic number").doesNotContain("\tat ");
    assertThat(out).isEmpty();
  }

  @Test
  void erasesWhereThePenWentWithTheInk() throws IOException {
    model = CornerModel.writeOfPen(folder).toString();
    String strokes = strokes().toString();

    JsonNode figures = figures("--strokes", strokes, "--random-orders", "10");

    assertThat(figures.get("n").asInt()).isEqualTo(4);
    assertThat(figures.get("confidence").asDouble()).isGreaterThan(0.99);
    for (String method : List.of("grad-cam", "occlusion")) {
      JsonNode better = figures.get(method).get("minusRandom");
      assertThat(better.get("deletion").get("high").asDouble()).as(method).isNegative();
      assertThat(better.get("insertion").get("low").asDouble()).as(method).isPositive();
    }
    // Of an image it sees nothing, and reads 1 whatever is done.
    JsonNode images = figures("--strokes", strokes, "--as-image", "--random-orders", "2");
    assertThat(images.get("random").get("insertion").asDouble()).isGreaterThan(0.99);
    assertThat(images.get("occlusion").get("withoutHeat").asInt()).isEqualTo(4);
  }

  @Test
  void takesCharactersOfThePartInRandomOrder() throws IOException {
    String strokes = strokes().toString();
    Set<Double> shares = new HashSet<>();
    for (String seed : List.of("1", "2", "3")) {
      String[] one = {"--strokes", strokes, "--random-orders", "1", "--count", "1", "--seed", seed};
      shares.add(figures(one).get("inkShare").asDouble());
    }
    assertThat(shares).as("of different characters").hasSizeGreaterThan(1);
    JsonNode part = figures("--strokes", strokes, "--part", "2/2", "--method", "occlusion");
    assertThat(part.get("n").asInt()).isEqualTo(2);
    assertThat(part.get("part").asText()).isEqualTo("2/2");
  }

  @Test
  void refusesOptionsOfOtherData() throws IOException {
    String strokes = strokes().toString();
    refuses("--transposed and --upright go with --glyphs", "--strokes", strokes, "--upright");
    refuses("go with --strokes only", "--glyphs", images, labelFile, "--reversed");
    refuses("not both", "--strokes", strokes, "--reversed", "--as-image");
    refuses("leave --format and --lexicon out", "--strokes", strokes, "--format", "[0-9]");
    refuses("mutually exclusive", "--strokes", strokes, "--glyphs", images, labelFile);
  }

  private void refuses(String message, String... arguments) {
    assertThat(execute(arguments)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }

  /** By each of four writers a 7, which goes to the right first; no two are as high. */
  private Path strokes() throws IOException {
    String row =
        "{\"label\":\"7\",\"writer\":\"w%d\",\"style\":\"?\",\"quality\":\"?\","
            + "\"strokes\":[[0,0,100,0,50,%d]]}\n";
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      rows.append(row.formatted(2 + i, 94 + 4 * i));
    }
    return Files.writeString(folder.resolve("strokes.jsonl"), rows);
  }

  private JsonNode evaluate(String... arguments) throws JsonProcessingException {
    List<String> all = new ArrayList<>(List.of("--glyphs", images, labelFile));
    all.addAll(Arrays.asList(arguments));
    return figures(all.toArray(String[]::new));
  }

  private JsonNode figures(String... arguments) throws JsonProcessingException {
    assertThat(execute(arguments)).as(() -> err.toString()).isZero();
    assertThat(out.lines()).as("lines of output").hasSize(1);
    return new JsonMapper().readTree(out);
  }

  private int execute(String... arguments) {
    List<String> all =
        new ArrayList<>(List.of("evaluate-explanations", "--model", model, "--backend", "onnx"));
    all.addAll(Arrays.asList(arguments));
    StringWriter written = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(written))
            .setErr(new PrintWriter(err))
            .execute(all.toArray(String[]::new));
    out = written.toString();
    return code;
  }
}
