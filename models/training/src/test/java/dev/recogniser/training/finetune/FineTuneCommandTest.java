package dev.recogniser.training.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.Stroke;
import dev.recogniser.training.Main;
import dev.recogniser.training.data.DataFixtures;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FineTuneCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesANewModelAndReportsBeforeAndAfter() throws IOException {
    Path model = folder.resolve("mine.onnx");

    int code = fineTune(strokes("me", 3), "--out", model.toString(), "--folds", "2");

    assertThat(code).isZero();
    assertThat(model).isNotEmptyFile();
    assertThat(err.toString()).contains("held-out drawings (12)", "before", "after", "Written: ");
    JsonNode figures = figures();
    assertThat(figures.get("drawings").asInt()).isEqualTo(12);
    assertThat(figures.get("heldOut").get("before").get("n").asInt()).isEqualTo(12);
    assertThat(figures.get("verdict").asText()).isIn("better", "same");
    assertThat(figures.get("written").asBoolean()).isTrue();
  }

  @Test
  void doesNotWriteAModelThatHasForgottenTooMuch() {
    Path model = folder.resolve("mine.onnx");

    int code =
        fineTune(
            strokes("me", 3), forgetful(), Stream.of("--out", model.toString(), "--folds", "0"));

    assertThat(code).isEqualTo(1);
    assertThat(model).doesNotExist();
    assertThat(err.toString()).contains("lost more than 0.5 points", "Nothing was written");
  }

  @Test
  void writesAForgetfulModelIfItIsAskedTo() throws IOException {
    Path model = folder.resolve("mine.onnx");

    int code =
        fineTune(
            strokes("me", 3),
            forgetful(),
            Stream.of("--out", model.toString(), "--folds", "0", "--even-if-worse"));

    assertThat(code).isZero();
    assertThat(model).isNotEmptyFile();
    assertThat(figures().get("verdict").asText()).isEqualTo("forgetful");
  }

  /** A rate that spoils all, and glyphs to see it by: what the model itself reads in them. */
  private Stream<String> forgetful() {
    List<LabelledDrawing> general = Hands.general(Hands.small(), 40);
    byte[] pixels = new byte[40 * 784];
    int[] labels = new int[40];
    for (int i = 0; i < 40; i++) {
      float[] values = general.get(i).glyph().ink();
      for (int p = 0; p < 784; p++) {
        pixels[i * 784 + p] = (byte) Math.round(255 * values[p]);
      }
      labels[i] = Hands.small().info().labels().indexOf(general.get(i).label());
    }
    return Stream.of(
        "--rate",
        "0.5",
        "--general",
        DataFixtures.write(folder, "images", DataFixtures.images(40, pixels)).toString(),
        DataFixtures.write(folder, "labels", DataFixtures.labels(labels)).toString());
  }

  @Test
  void doesNotOverwriteAFile() throws IOException {
    Path model = Files.writeString(folder.resolve("mine.onnx"), "precious");

    assertThat(fineTune(strokes("me", 3), "--out", model.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("exists already", "--force");
    assertThat(model).hasContent("precious");
  }

  @Test
  void saysBeforeTheWorkThatItsFileCannotBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(fineTune(strokes("me", 3), "--out", file.resolve("x.onnx").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("Nothing can be written at " + file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fine-tune --out x                                        | --strokes",
        "fine-tune --strokes a                                    | --out",
        "fine-tune --strokes a --out x --folds 1                  | Give 2 or more --folds",
        "fine-tune --strokes a --out x --blend 0                  | A blend lies above 0",
        "fine-tune --strokes a --out x --freeze head              | --freeze",
        "fine-tune --strokes a --out x --general a b --general a b | Give --general once",
        "evaluate-fine-tuning                                     | --strokes",
        "fine-tune --out x --upright                              | Name the data",
        "evaluate-fine-tuning --strokes a --transcripts b         | mutually exclusive",
        "evaluate-fine-tuning --strokes a --texts 5               | go with --transcripts only",
        "evaluate-fine-tuning --strokes a --general-part 3/2      | no part 3 of 2",
        "evaluate-fine-tuning --strokes a --min-characters 120   | has none left to read",
      })
  void saysWhatIsWrongWithTheUsage(String arguments, String message) {
    assertThat(run(Stream.of(arguments.split(" ")))).isEqualTo(2);
    assertThat(err.toString()).contains(message);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void learnsFromTranscripts() throws IOException {
    Path image = Samples.FOLDER.resolve("label.png").toAbsolutePath();
    Path file =
        DataFixtures.write(
            folder,
            "lines.jsonl",
            Samples.line("heart")
                + Samples.line("heart").replace("Heart 47", "World 13")
                + "{\"text\":\"Tent D 348\",\"image\":\"%s\"}".formatted(image));
    Path model = folder.resolve("mine.onnx");

    int code =
        run(
            Stream.of(
                "fine-tune",
                "--steps",
                "2",
                "--folds",
                "0",
                "--model",
                Hands.SMALL.toString(),
                "--transcripts",
                file.toString(),
                "--out",
                model.toString()));

    assertThat(code).isZero();
    assertThat(model).isNotEmptyFile();
    assertThat(err.toString())
        .contains(file + ", line 2 is passed over: its text, 'World 13', does not fit")
        .contains("Characters of the transcripts: 15.");
    assertThat(figures().get("drawings").asInt()).isEqualTo(15);
  }

  @Test
  void namesTheTranscriptWhoseImageIsMissing() {
    Path file =
        DataFixtures.write(folder, "lines.jsonl", "{\"text\":\"Tent\",\"image\":\"nowhere.png\"}");

    assertThat(
            run(Stream.of("fine-tune", "--transcripts", file.toString(), "--out", folder + "/x")))
        .isEqualTo(1);
    assertThat(err.toString()).contains(file + ", line 1: ", "nowhere.png");
  }

  @Test
  void saysThatThereAreTooFewDrawings() {
    assertThat(fineTune(strokes("me", 1), "--out", folder.resolve("x").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("There are 4 drawings; give at least 10");
  }

  @Test
  void measuresTheGainOfEachWriterOnTheOthersOfTheirCharacters() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("many.jsonl"),
            Files.readString(strokes("you", 5)) + Files.readString(strokes("me", 6)));

    int code =
        run(
            Stream.of(
                "evaluate-fine-tuning",
                "--model",
                Hands.SMALL.toString(),
                "--strokes",
                file.toString(),
                "--min-characters",
                "21",
                "--drawings",
                "8,12",
                "--steps",
                "2"));

    assertThat(code).isZero();
    assertThat(figures().get("writers").asInt()).isEqualTo(1);
    JsonNode writer = figures().get("12").get("perWriter").get(0);
    assertThat(writer.get("writer").asText()).isEqualTo("me");
    assertThat(writer.get("n").asInt()).isEqualTo(12);
    assertThat(figures().get("8").get("gain").fieldNames())
        .toIterable()
        .containsExactly("mean", "least", "most");
  }

  /** Of each line the characters, as if they had been told apart by hand. */
  @Test
  void measuresTheGainOfLearningFromWhatLinesSay() throws IOException {
    String lines =
        Stream.of("heart", "label", "number", "heart")
            .map(this::line)
            .collect(Collectors.joining());
    Path file = DataFixtures.write(folder, "lines.jsonl", lines);

    int code =
        run(
            Stream.of(
                "evaluate-fine-tuning",
                "--model",
                Hands.SMALL.toString(),
                "--transcripts",
                file.toString(),
                "--min-characters",
                "30",
                "--texts",
                "1,2",
                "--drawings",
                "3",
                "--steps",
                "2"));

    assertThat(code).isZero();
    assertThat(figures().get("writers").asInt()).isEqualTo(1);
    JsonNode one = figures().get("1 texts").get("perWriter").get(0);
    JsonNode two = figures().get("2 texts").get("perWriter").get(0);
    assertThat(two.get("drawings").asInt()).isGreaterThan(one.get("drawings").asInt());
    assertThat(two.get("n").asInt() + two.get("drawings").asInt()).isBetween(29, 32);
    assertThat(figures().get("3 drawings").get("drawings").asInt()).isEqualTo(3);
  }

  private String line(String name) {
    TranscribedDrawing drawing = Samples.drawing(name);
    List<LabelledDrawing> characters =
        Alignment.of(ModelSource.read(Hands.SMALL), List.of(drawing)).drawings();
    return "{\"text\":\"%s\",\"writer\":\"me\",\"style\":\"?\",\"alphanumeric\":true,\"ordered\":true,\"overlaps\":0,\"width\":1,\"height\":1,\"characters\":[%s]}%n"
        .formatted(
            drawing.text(),
            characters.stream()
                .map(
                    each ->
                        "{\"label\":\"%s\",\"strokes\":%s}"
                            .formatted(each.label(), json(each.strokes())))
                .collect(Collectors.joining(",")));
  }

  @Test
  void saysThatNoWriterHasEnoughLines() {
    Path file = DataFixtures.write(folder, "lines.jsonl", line("heart"));
    assertThat(run(Stream.of("evaluate-fine-tuning", "--transcripts", file.toString())))
        .isEqualTo(1);
    assertThat(err.toString()).contains("200 characters in more than 10 lines");
  }

  @Test
  void saysThatNoWriterHasEnoughCharacters() {
    assertThat(run(Stream.of("evaluate-fine-tuning", "--strokes", strokes("me", 3).toString())))
        .isEqualTo(1);
    assertThat(err.toString()).contains("has 200 characters");
  }

  /** The four signs so often, as a file. */
  private Path strokes(String writer, int each) {
    String lines =
        Hands.own(each, 1).stream()
            .map(
                drawing ->
                    "{\"label\":\"%s\",\"writer\":\"%s\",\"style\":\"?\",\"quality\":\"?\",\"strokes\":%s}%n"
                        .formatted(drawing.label(), writer, json(drawing.strokes())))
            .collect(Collectors.joining());
    return DataFixtures.write(folder, writer + ".jsonl", lines);
  }

  private static String json(List<Stroke> strokes) {
    List<List<Double>> all = new ArrayList<>();
    for (Stroke stroke : strokes) {
      all.add(
          IntStream.range(0, stroke.size())
              .boxed()
              .flatMap(i -> Stream.of(stroke.x(i), stroke.y(i)))
              .toList());
    }
    return all.toString();
  }

  private int fineTune(Path strokes, String... more) {
    return fineTune(strokes, Stream.of(more), Stream.of());
  }

  private int fineTune(Path strokes, Stream<String> some, Stream<String> more) {
    Stream<String> first =
        Stream.of(
            "fine-tune",
            "--steps",
            "2",
            "--model",
            Hands.SMALL.toString(),
            "--strokes",
            strokes.toString());
    return run(Stream.concat(first, Stream.concat(some, more)));
  }

  private int run(Stream<String> args) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args.toArray(String[]::new));
  }

  private JsonNode figures() throws IOException {
    String last = out.toString().lines().reduce((before, after) -> after).orElseThrow();
    return new ObjectMapper().readTree(last);
  }
}
