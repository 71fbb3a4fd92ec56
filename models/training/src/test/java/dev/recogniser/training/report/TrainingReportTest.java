package dev.recogniser.training.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.DataFixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TrainingReportTest {

  @TempDir Path temporary;

  @Test
  void writesAPageThatContainsEveryPictureOfTheFolder() throws Exception {
    Path page = report("data", "data").write(folder());

    Document document =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(page.toFile());
    NodeList images = document.getElementsByTagName("img");
    List<String> files = files().filter(name -> name.endsWith(".png")).toList();
    assertThat(files).hasSize(14).contains("data-confusions.png", "data-2-pair-02.png");
    assertThat(images.getLength()).isEqualTo(files.size());
    for (int i = 0; i < images.getLength(); i++) {
      Element image = (Element) images.item(i);
      assertThat(image.getAttribute("alt")).isNotBlank();
      Element figure = (Element) image.getParentNode().getParentNode();
      String file = figure.getElementsByTagName("figcaption").item(0).getTextContent();
      byte[] png = Base64.getDecoder().decode(image.getAttribute("src").split(",", 2)[1]);
      assertThat(Files.readAllBytes(folder().resolve(file))).isEqualTo(png);
    }
    assertThat(document.getElementsByTagName("thead").item(0).getTextContent())
        .isEqualTo("figuredatadata (2)");
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getElementsByTagName("link").getLength()).isZero();
  }

  @Test
  void writesWhatUsersWroteAsTextNotAsMarkup() throws Exception {
    Path page =
        new TrainingReport(
                "<b>Mine</b> & \u0001",
                Map.of("model", "a<b>.onnx"),
                List.of(),
                List.of(Made.confused("x\"<y>.gz")),
                List.of())
            .write(folder());
    Document document =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(page.toFile());
    assertThat(document.getElementsByTagName("h1").item(0).getTextContent())
        .isEqualTo("<b>Mine</b> & \uFFFD");
  }

  @Test
  void writesTheFiguresForMachines() throws IOException {
    report("data").write(folder());

    JsonNode json = new JsonMapper().readTree(folder().resolve("report.json").toFile());
    JsonNode data = json.get("glyphs").get(0);
    assertThat(data.get("name").asText()).isEqualTo("data");
    assertThat(data.get("figures").get("top1").asDouble()).isEqualTo(0.2);
    assertThat(data.get("confusions").get("counts").get(0).get(24).asInt()).isEqualTo(2);
    JsonNode pair = data.get("confusedPairs").get(0);
    assertThat(pair.get("written").asText() + pair.get("read").asText()).isEqualTo("0O");
    assertThat(pair.get("examples").get(0).get("probability").asDouble()).isEqualTo(0.9);
    assertThat(data.get("surestErrors").get(0).get("glyph").asInt()).isEqualTo(4);
    assertThat(data.get("calibration")).hasSize(15);
    assertThat(data.get("calibration").get(14).get("accuracy").asDouble()).isZero();
    assertThat(data.get("calibration").get(0).has("accuracy")).isFalse();
    assertThat(data.get("coverage").get(75).get("n").asInt()).isEqualTo(3);
  }

  @Test
  void writesAModelCardThatHuggingFaceReads() throws IOException {
    Map<String, String> facts =
        Map.of(
            "model", "runs/mine.onnx",
            "licence", "Apache-2.0",
            "attribution", "Thanks: to all.",
            "recipe", "[{\"epochs\":6}]");
    new TrainingReport("t", facts, List.of(), List.of(Made.confused("a|b <c>")), List.of())
        .write(folder());

    String card = Files.readString(folder().resolve("model-card.md"));
    String[] parts = card.split("(?m)^---\n", 3);
    JsonNode header = new YAMLMapper().readTree(parts[1]);
    assertThat(header.get("license").asText()).isEqualTo("apache-2.0");
    JsonNode model = header.get("model-index").get(0);
    assertThat(model.get("name").asText()).isEqualTo("mine");
    JsonNode metric = model.get("results").get(0).get("metrics").get(0);
    assertThat(metric.get("type").asText()).isEqualTo("accuracy");
    assertThat(metric.get("value").asDouble()).isEqualTo(0.2);
    assertThat(parts[2])
        .contains("# mine", "Thanks: to all.", "| a\\|b \\<c\\> | 5 | 0.2000 |")
        .contains("| digit\u00A00 | capital\u00A0O | 2 | 50.0\u00A0% |")
        .contains("- epochs: 6");
  }

  @Test
  void replacesAReportAndTouchesNothingElse() throws IOException {
    report("first", "second").write(folder());
    Path mine = DataFixtures.write(folder(), "mine.png", "mine");

    report("first").write(folder());

    assertThat(mine).hasContent("mine");
    assertThat(files())
        .contains("first-confusions.png", "mine.png")
        .noneMatch(name -> name.startsWith("second"));
    for (String name : files().filter(file -> file.startsWith("first")).toList()) {
      assertThat(ImageIO.read(folder().resolve(name).toFile())).as(name).isNotNull();
    }
  }

  @Test
  void refusesAFolderOfOtherThings() throws IOException {
    Files.createDirectories(folder());
    Path mine = DataFixtures.write(folder(), "mine.txt", "mine");
    fails("has files that are no report's");
    DataFixtures.write(folder(), "report.json", "{\"files\":[\"mine.txt\"]}");
    fails("is no report's");
    DataFixtures.write(
        folder(), "report.json", "{\"format\":\"recogniser-report-1\",\"files\":[\"../mine\"]}");
    DataFixtures.write(folder(), "data-coverage.png", "mine");
    DataFixtures.write(temporary, "mine", "mine");
    fails("data-coverage.png is no report's");
    Files.delete(folder().resolve("data-coverage.png"));
    report("data").write(folder());
    assertThat(temporary.resolve("mine")).exists();
    assertThat(mine).hasContent("mine");
  }

  @Test
  void refusesToReportOnNothing() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(
            () ->
                new TrainingReport(
                    "t", Map.of(), List.of(), List.of(Made.results("empty")), List.of()))
        .withMessageContaining("'empty': no glyph was read");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> report())
        .withMessageContaining("nothing to report on");
  }

  private void fails(String message) {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> report("data").write(folder()))
        .withMessageContaining(message);
  }

  private static TrainingReport report(String... names) {
    List<GlyphResults> results = Stream.of(names).map(Made::confused).toList();
    return new TrainingReport("A report", Map.of("model", "x"), List.of(), results, List.of());
  }

  private Path folder() {
    return temporary.resolve("report");
  }

  private Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
