package dev.recogniser.training.report;

import static dev.recogniser.training.data.DataFixtures.labels;
import static dev.recogniser.training.data.DataFixtures.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recogniser.Glyph;
import dev.recogniser.training.Main;
import dev.recogniser.training.data.DataFixtures;
import dev.recogniser.training.evaluate.InkModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, with a training's folder as it is left. */
class ReportCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void reportsOnATrainingAndOnSeveralSourcesWithItsModel() throws IOException {
    training();
    InkModel.write(folder);
    String characters = characters();

    int code =
        execute(
            "--training",
            folder.toString(),
            "--glyphs",
            images(),
            labelFile(),
            "--part",
            "1/2",
            "--strokes",
            characters,
            "--lines",
            lines(),
            "--backend",
            "onnx",
            "--title",
            "Mine");

    assertThat(code).as(() -> err.toString()).isZero();
    Path report = folder.resolve("report");
    assertThat(out.toString()).isEqualToIgnoringNewLines(report.resolve("report.html").toString());
    JsonNode json = new JsonMapper().readTree(report.resolve("report.json").toFile());
    assertThat(json.get("title").asText()).isEqualTo("Mine");
    assertThat(json.get("facts").get("model").asText()).endsWith("model.onnx");
    assertThat(json.get("trainings").get(0).get("epochs").get(0).get("loss").asDouble())
        .isEqualTo(0.5);
    assertThat(json.get("glyphs").findValuesAsText("name"))
        .containsExactly("images, part 1/2", "characters");
    assertThat(json.get("glyphs").get(0).get("figures").get("n").asInt()).isEqualTo(2);
    assertThat(json.get("glyphs").get(1).get("figures").get("top1").asDouble()).isEqualTo(1);
    assertThat(json.get("lines").get(0).get("figures").get("n").asInt()).isEqualTo(1);
    assertThat(json.get("lines").get(0).get("errors").get(0).get("kind").asText())
        .isEqualTo("'7' read as '1'");
  }

  @Test
  void reportsOnWordsAndCodesByTheirGroups() throws IOException {
    InkModel.write(folder);
    String to = folder.resolve("new").toString();
    String words =
        write(
                folder,
                "words",
                "{\"text\":\"7\",\"writer\":\"w\",\"style\":\"MIXED\",\"quality\":\"?\","
                    + "\"strokes\":[[10,10,10,80]]}\n")
            .toString();

    int code =
        execute(
            "--model",
            folder.resolve("model.onnx").toString(),
            "--backend",
            "onnx",
            "--words",
            words,
            "--codes",
            lines(),
            "--code-labels",
            "7",
            "--count",
            "3",
            "--out",
            to);

    assertThat(code).as(() -> err.toString()).isZero();
    JsonNode json = new JsonMapper().readTree(Path.of(to, "report.json").toFile());
    assertThat(json.get("lines").findValuesAsText("name"))
        .containsExactly("words", "codes of lines");
    assertThat(json.get("lines").get(1).get("figures").get("n").asInt()).isEqualTo(3);
    assertThat(Path.of(to, "report.html"))
        .content()
        .contains("style, MIXED, mean over writers", "cer case insensitive", "look alike")
        .doesNotContain("{cer");
  }

  @Test
  void reportsOnATrainingAlone() {
    training();

    assertThat(execute("--training", folder.toString())).as(() -> err.toString()).isZero();
    assertThat(folder.resolve("report/report.html")).content().contains("-loss.png");
  }

  @Test
  void asksForSomethingToReportOnAndAPlaceForIt() {
    fails(2, "Give --training, or data", "--out", folder.toString());
    fails(2, "Say with --out where the report goes", "--strokes", characters());
    training();
    fails(
        2,
        "The training has no model.onnx",
        "--training",
        folder.toString(),
        "--strokes",
        characters());
    fails(
        2, "--transposed goes with --glyphs only", "--transposed", "--strokes", "x", "--out", "y");
  }

  @Test
  void failsInAWordWhereThereIsNothingToRead() {
    String to = folder.resolve("new").toString();
    fails(1, "There is no file", "--training", folder.resolve("none").toString());
    fails(
        1,
        "There is nothing to evaluate",
        "--out",
        to,
        "--glyphs",
        images(),
        labelFile(),
        "--part",
        "9/9");
    assertThat(Path.of(to)).doesNotExist();
  }

  @Test
  void namesWhatToInstallWhereJavaHasNoFonts() throws IOException, InterruptedException {
    training();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Dsun.awt.fontconfig=" + folder.resolve("none"),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "report",
            "--training",
            folder.toString());
    builder.environment().put("FONTCONFIG_FILE", folder.resolve("none").toString());
    Process java = builder.redirectErrorStream(true).start();
    String said = new String(java.getInputStream().readAllBytes(), UTF_8);

    int code = java.waitFor();
    assumeThat(code).as("this Java finds fonts without fontconfig").isNotZero();
    assertThat(said).contains("Install fontconfig").doesNotContain("\tat ");
    assertThat(code).isEqualTo(1);
    assertThat(folder.resolve("report")).doesNotExist();
  }

  private void fails(int code, String message, String... arguments) {
    assertThat(execute(arguments)).isEqualTo(code);
    assertThat(err.toString()).contains(message).doesNotContain("\tat ");
  }

  private int execute(String... arguments) {
    List<String> all = new ArrayList<>(List.of("report"));
    all.addAll(Arrays.asList(arguments));
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }

  private void training() {
    write(folder, LearningCurves.FILE, "{\"epoch\":1,\"loss\":0.5}\n");
  }

  /** Paper, ink, ink. */
  private String images() {
    byte[] pixels = new byte[3 * Glyph.PIXELS];
    Arrays.fill(pixels, Glyph.PIXELS, pixels.length, (byte) 255);
    return write(folder, "images", DataFixtures.images(3, pixels)).toString();
  }

  private String labelFile() {
    return write(folder, "labels", labels(0, 1, 0)).toString();
  }

  private String characters() {
    return write(
            folder,
            "characters",
            "{\"label\":\"1\",\"writer\":\"w\",\"style\":\"?\",\"quality\":\"?\",\"strokes\":[[1,1,1,9]]}\n")
        .toString();
  }

  private String lines() {
    return write(
            folder,
            "lines",
            "{\"text\":\"7\",\"writer\":\"w\",\"style\":\"?\",\"alphanumeric\":true,\"ordered\":true,"
                + "\"overlaps\":0,\"width\":99,\"height\":99,"
                + "\"characters\":[{\"label\":\"7\",\"strokes\":[[10,10,10,80]]}]}\n")
        .toString();
  }
}
