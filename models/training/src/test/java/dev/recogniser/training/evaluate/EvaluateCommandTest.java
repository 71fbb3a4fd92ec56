package dev.recogniser.training.evaluate;

import static dev.recogniser.training.data.DataFixtures.gzip;
import static dev.recogniser.training.data.DataFixtures.labels;
import static dev.recogniser.training.data.DataFixtures.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.recogniser.Box;
import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import dev.recogniser.training.Main;
import dev.recogniser.training.data.Correction;
import dev.recogniser.training.data.CorrectionWriter;
import dev.recogniser.training.data.DataFixtures;
import dev.recogniser.training.data.DrawnWord;
import dev.recogniser.training.data.Images;
import java.awt.Color;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, on ONNX Runtime, with a model that reads paper as 0 and any ink as 1. */
class EvaluateCommandTest {

  private static final String BAR = "[[%d,50,%d,90]]";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String model = "";

  @BeforeEach
  void writesTheModel() {
    model = InkModel.write(folder).toString();
  }

  @Test
  void evaluatesGlyphs() throws JsonProcessingException {
    JsonNode figures = evaluate("--glyphs", images(), labelFile(), "--per-class", "--errors", "3");

    assertThat(figures.get("n").asInt()).isEqualTo(3);
    assertThat(figures.get("top1").asDouble()).isEqualTo(0.666667);
    assertThat(figures.get("top3").asDouble()).isEqualTo(1);
    assertThat(figures.get("perClass").get("0").get("recall").asDouble()).isEqualTo(0.5);
    assertThat(figures.get("model").asText()).isEqualTo("model.onnx");
    assertThat(figures.get("backend").asText()).isEqualTo("onnx");
    assertThat(err.toString()).contains("1  '0' read as '1'");
  }

  @Test
  void evaluatesOnePartOfGlyphs() throws JsonProcessingException {
    JsonNode figures = evaluate("--glyphs", images(), labelFile(), "--part", "3/3");
    assertThat(figures.get("n").asInt()).isEqualTo(1);
    assertThat(figures.get("top1").asDouble()).isZero();
    assertThat(figures.get("part").asText()).isEqualTo("3/3");
  }

  @Test
  void evaluatesStrokes() throws JsonProcessingException {
    JsonNode figures = evaluate("--strokes", characters("1", "7"));
    assertThat(figures.get("n").asInt()).isEqualTo(2);
    assertThat(figures.get("top1").asDouble()).isEqualTo(0.5);
  }

  @Test
  void judgesSegmentsByHowCertainAModelIsThatDoesNotTellWhatIsNoCharacter()
      throws JsonProcessingException {
    JsonNode figures = evaluate("--segments", line());

    assertThat(figures.get("characters").asInt()).isPositive();
    assertThat(figures.get("judgedBy").asText()).isEqualTo("certainty");
    assertThat(figures.has("nll")).isFalse();
  }

  @Test
  void showsStrokesAsAnImageOrTheOtherWayRound() throws JsonProcessingException {
    model = InkModel.writeDownward(folder).toString(); // reads what was drawn downwards as 1
    String characters = characters("1", "1");
    assertThat(evaluate("--strokes", characters).get("top1").asDouble()).isEqualTo(1);
    assertThat(evaluate("--strokes", characters, "--as-image").get("top1").asDouble()).isZero();
    assertThat(evaluate("--strokes", characters, "--reversed").get("top1").asDouble()).isZero();
  }

  @Test
  void evaluatesImagesByTheirFolders() throws JsonProcessingException {
    Rectangle bar = new Rectangle(20, 10, 20, 40);
    for (String name : new String[] {"0/1.png", "1/1.png", "either_a/1.png"}) {
      Images.write(folder.resolve("drawings").resolve(name), Color.WHITE, Color.BLACK, bar);
    }
    String drawings = folder.resolve("drawings").toString();

    JsonNode figures = evaluate("--images", drawings, "--per-class");
    assertThat(figures.get("n").asInt()).isEqualTo(2);
    assertThat(figures.get("top1").asDouble()).isEqualTo(0.5);

    assertThat(execute("--images", drawings, "--part", "2/3")).isZero();
  }

  @Test
  void evaluatesCorrectionsByWhatWasShown() throws JsonProcessingException {
    Path file = folder.resolve("corrections.jsonl");
    Box box = new Box(0, 0, 1, 1);
    List<Stroke> bar = List.of(Stroke.of(10, 50, 10, 90));
    Glyph paper = Glyph.ofValues(new float[Glyph.PIXELS]);
    Instant now = Instant.EPOCH;
    CorrectionWriter.append(
        file, new Correction(1, now, "m", "w", box, "1", "0", null, bar, paper));
    CorrectionWriter.append(file, new Correction(1, now, "m", "w", box, "0", "1", null, bar, null));

    JsonNode figures = evaluate("--corrections", file.toString());

    assertThat(figures.get("n").asInt()).isEqualTo(2);
    assertThat(figures.get("top1").asDouble()).isEqualTo(1);
  }

  @Test
  void showsWhereThePenOfACorrectionWentBesideItsInk() throws JsonProcessingException {
    model = InkModel.writeDownward(folder).toString();
    Path file = folder.resolve("corrections.jsonl");
    Box box = new Box(0, 0, 1, 1);
    List<Stroke> bar = List.of(Stroke.of(10, 50, 10, 90));
    Glyph paper = Glyph.ofValues(new float[Glyph.PIXELS]);
    Instant now = Instant.EPOCH;
    CorrectionWriter.append(
        file, new Correction(1, now, "m", "w", box, "0", "1", null, bar, paper));

    assertThat(evaluate("--corrections", file.toString()).get("top1").asDouble()).isEqualTo(1);
    for (String option : List.of("--as-image", "--reversed")) {
      JsonNode figures = evaluate("--corrections", file.toString(), option);
      assertThat(figures.get("top1").asDouble()).as(option).isZero();
    }
  }

  @Test
  void evaluatesLinesWithAndWithoutTheirStrokes() throws JsonProcessingException {
    JsonNode figures = evaluate("--lines", line(), "--max-overlaps", "0", "--alphanumeric-only");
    assertThat(figures.get("n").asInt()).isEqualTo(1);
    assertThat(figures.get("cer").asDouble()).isZero();
    assertThat(figures.get("exact").asDouble()).isEqualTo(1);
    assertThat(figures.get("segmentationRecall").asDouble()).isEqualTo(1);

    JsonNode asImage = evaluate("--lines", line(), "--as-image");
    assertThat(asImage.get("cer").asDouble()).isZero();
  }

  /** The model reads any ink as 1; of one line it is told that a 7 is in the middle. */
  @Test
  void looksWhetherTheCharactersOfKnownLinesAreFound() throws IOException {
    String line = Files.readString(Path.of(line()));
    String seven = "\"label\":\"7\",\"strokes\":[[140,";
    String lines =
        line
            + line.replace("111", "171").replace("\"label\":\"1\",\"strokes\":[[140,", seven)
            + line.replace("[[100,50,100,90]]", "[[100,50,100,60]]").replace("111", "1111")
            + line.replace("111", "1é1");

    JsonNode figures = evaluate("--lines", write(folder, "more", lines).toString(), "--align");

    assertThat(figures.get("n").asInt()).isEqualTo(3);
    assertThat(figures.get("unfit").asInt()).isEqualTo(1);
    assertThat(figures.get("unknown").asInt()).isEqualTo(1);
    assertThat(figures.get("characters").asInt()).isEqualTo(9);
    assertThat(figures.get("aligned").asDouble()).isEqualTo(0.666667);
    assertThat(figures.get("misreadAligned").asDouble()).isEqualTo(1);
    assertThat(figures.get("sureAligned").asDouble()).isEqualTo(1);

    assertThat(execute("--words", words(word("111", "?")), "--align")).isEqualTo(2);
    assertThat(err.toString()).contains("--align goes with --lines only");
  }

  @Test
  void evaluatesWordsOfAStyleAndTellsNewTextsFromKnownOnes() throws JsonProcessingException {
    String words = words(word("111", "PRINTED"), word("11-", "PRINTED"), word("711", "MIXED"));
    String known = write(folder, "known", "{\"text\":\"111\"}\n").toString();

    JsonNode all = evaluate("--words", words, "--known-texts", known, known, "--errors", "3");
    assertThat(all.get("n").asInt()).isEqualTo(3);
    assertThat(all.get("byStyle").get("MIXED").get("cer").asDouble()).isEqualTo(0.333333);
    assertThat(all.get("knownTexts").get("exact").asDouble()).isEqualTo(1);
    assertThat(all.get("newTexts").get("n").asInt()).isEqualTo(2);
    assertThat(err.toString()).contains("'7' read as '1'");

    JsonNode some = evaluate("--words", words, "--style", "PRINTED", "--alphanumeric-only");
    assertThat(some.get("n").asInt()).isEqualTo(1);
    assertThat(evaluate("--words", words, "--as-image").get("n").asInt()).isEqualTo(3);
  }

  @Test
  void drawsWordsWithAPenThatTheirCharactersTell() {
    TextSample sample =
        TextSample.of(
            new DrawnWord(
                "i-1",
                "w",
                "?",
                "?",
                List.of(
                    Stroke.of(0, 40, 0, 140),
                    Stroke.of(0, 0, 0, 1),
                    Stroke.of(50, 90, 60, 91),
                    Stroke.of(90, 0, 90, 100))),
            0.1);
    assertThat(sample.drawing().penWidth()).isEqualTo(10);
  }

  @Test
  void evaluatesCodesMadeOfLines() throws JsonProcessingException {
    JsonNode figures =
        evaluate("--codes", line(), "--code-labels", "0-9", "--least-labels", "1", "--count", "7");

    assertThat(figures.get("n").asInt()).isEqualTo(7);
    assertThat(figures.get("cerNoSpaces").asDouble()).isZero();
    assertThat(figures.get("segmentationRecall").asDouble()).isEqualTo(1);
    assertThat(figures.get("codeLabels").asText()).isEqualTo("0-9");
    assertThat(figures.get("seed").asInt()).isEqualTo(42);
    assertThat(err.toString()).contains("Writers of the codes: 1, of whom 0 have all 10 labels.");
  }

  @Test
  void saysThatCodesNeedMoreLabels() {
    assertThat(execute("--codes", line())).isEqualTo(1);
    assertThat(err.toString())
        .contains("No writer of these lines has 6 of the 62 labels")
        .doesNotContain("\tat ");
  }

  @Test
  void saysWhichWordIsDamaged() {
    String words = words(word("1", "?"), "{\"text\":\"1\",\"writer\":\"w\"}\n");
    assertThat(execute("--words", words)).isEqualTo(1);
    assertThat(err.toString()).contains("words, line 2: the field 'style' is missing");

    assertThat(execute("--words", words(word("1", "?")), "--known-texts", "none")).isEqualTo(1);
    assertThat(err.toString()).contains("There is no file none");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void failsWhereTheOptionsLeaveNothing() {
    assertThat(execute("--glyphs", images(), labelFile(), "--part", "4/4")).isEqualTo(1);
    assertThat(err.toString()).contains("There is nothing to evaluate").doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }

  private JsonNode evaluate(String... arguments) throws JsonProcessingException {
    assertThat(execute(arguments)).as(() -> err.toString()).isZero();
    String last = out.toString().lines().reduce((before, line) -> line).orElseThrow();
    return new JsonMapper().readTree(last);
  }

  private int execute(String... arguments) {
    List<String> all = new ArrayList<>(List.of("evaluate", "--model", model, "--backend", "onnx"));
    all.addAll(Arrays.asList(arguments));
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }

  /** Paper, ink, ink. */
  private String images() {
    byte[] pixels = new byte[3 * Glyph.PIXELS];
    Arrays.fill(pixels, Glyph.PIXELS, pixels.length, (byte) 255);
    return write(folder, "images", gzip(DataFixtures.images(3, pixels))).toString();
  }

  private String labelFile() {
    return write(folder, "labels", gzip(labels(0, 1, 0))).toString();
  }

  private String characters(String... labels) {
    StringBuilder rows = new StringBuilder();
    for (String label : labels) {
      rows.append(
              "{\"label\":\"%s\",\"writer\":\"w\",\"style\":\"?\",\"quality\":\"?\","
                  .formatted(label))
          .append("\"strokes\":" + BAR.formatted(10, 10) + "}\n");
    }
    return write(folder, "characters", gzip(rows.toString().getBytes(UTF_8))).toString();
  }

  private String line() {
    List<String> bars = new ArrayList<>();
    for (int x : new int[] {100, 140, 180}) {
      bars.add("{\"label\":\"1\",\"strokes\":" + BAR.formatted(x, x) + "}");
    }
    String row =
        "{\"text\":\"111\",\"writer\":\"w\",\"style\":\"?\",\"alphanumeric\":true,\"ordered\":true,"
            + "\"overlaps\":0,\"width\":300,\"height\":100,\"characters\":"
            + bars
            + "}\n";
    return write(folder, "lines", row).toString();
  }

  private String words(String... rows) {
    return write(folder, "words", String.join("", rows)).toString();
  }

  /** Three bars, whatever they are said to be. */
  private static String word(String text, String style) {
    return ("{\"text\":\"%s\",\"writer\":\"w\",\"style\":\"%s\",\"quality\":\"?\","
            + "\"strokes\":[[100,50,100,90],[140,50,140,90],[180,50,180,90]]}\n")
        .formatted(text, style);
  }
}
