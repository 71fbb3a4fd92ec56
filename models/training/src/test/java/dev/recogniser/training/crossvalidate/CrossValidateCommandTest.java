package dev.recogniser.training.crossvalidate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.training.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two folds of six writers who draw lines that stand and lines that lie. */
class CrossValidateCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeData() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      lines.append(
          "{\"label\":\"%s\",\"writer\":\"w%d\",\"style\":\"?\",\"quality\":\"?\",\"strokes\":[[%s]]}%n"
              .formatted(
                  i % 2 == 0 ? "1" : "L", i % 6, i % 2 == 0 ? "0,0,0,256" : "0,0,0,256,200,256"));
    }
    Files.writeString(folder.resolve("characters.jsonl"), lines, UTF_8);
  }

  @Test
  void tellsEachFoldAndTheMeanAndExportsTheBest() throws IOException {
    Path best = folder.resolve("new/best.onnx");

    assertThat(run("--export", best.toString())).as(err.toString()).isZero();

    JsonNode result =
        new ObjectMapper().readTree(folder.resolve("cv/cross-validation.json").toFile());
    assertThat(result.get("folds")).hasSize(2);
    double first = top1(result.get("folds").get(0));
    double second = top1(result.get("folds").get(1));
    JsonNode spread = result.get("spreads").get("strokes.top1");
    assertThat(spread.get("mean").asDouble()).isCloseTo((first + second) / 2, within(1e-5));
    assertThat(spread.get("deviation").asDouble())
        .isCloseTo(Math.abs(first - second) / Math.sqrt(2), within(1e-5));
    int fold = result.get("bestFold").asInt();
    assertThat(best).hasSameBinaryContentAs(folder.resolve("cv/fold-" + fold + "/model.onnx"));
    assertThat(Files.readString(folder.resolve("cv/tracking.jsonl")))
        .contains("fold-1", "fold-2", "strokes.top1.mean")
        .contains("fold-2/validation/report.html", "fold-2/validation/model-card.md");
    assertThat(folder.resolve("cv/fold-1/validation/strokes-validation-confusions.png")).exists();
    assertThat(Files.readString(folder.resolve("cv/fold-1/validation/model-card.md")))
        .contains("strokes, validation", "Source revision", "network:");
    assertThat(out.toString()).contains("fold 2 of 2", "mean");
  }

  private static double top1(JsonNode fold) {
    return fold.get("best").get("validation").get("strokes").get("top1").asDouble();
  }

  @Test
  void goesOnWithTheFoldsThatAreMissing() throws IOException {
    assertThat(run()).as(err.toString()).isZero();
    byte[] first = Files.readAllBytes(folder.resolve("cv/fold-1/model.onnx"));
    try (Stream<Path> files = Files.walk(folder.resolve("cv/fold-2"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    out.getBuffer().setLength(0);
    // What it goes on by is not written again: a full disk would cut it short.
    Path plan = folder.resolve("cv/recipe.yaml");
    Files.writeString(plan, "\n# as it was\n", UTF_8, StandardOpenOption.APPEND);

    assertThat(command("--resume")).as(err.toString()).isZero();

    assertThat(plan).content(UTF_8).endsWith("# as it was\n");
    String said = out.toString();
    int second = said.indexOf("fold 2 of 2");
    assertThat(said.substring(0, second)).contains("fold 1 of 2").doesNotContain("epoch 1/1");
    assertThat(said.substring(second)).contains("epoch 1/1");
    assertThat(Files.readAllBytes(folder.resolve("cv/fold-1/model.onnx"))).isEqualTo(first);
    assertThat(folder.resolve("cv/fold-2/model.onnx")).exists();
  }

  @Test
  void keepsTheModelWhereTheReportCannotBeMade() throws IOException {
    Path inTheWay = Files.createDirectories(folder.resolve("cv/fold-1/validation"));
    Files.writeString(inTheWay.resolve("mine.txt"), "mine");

    assertThat(run()).as(err.toString()).isZero();

    assertThat(out.toString())
        .contains("The training has no report: " + inTheWay + " has files that are no report's");
    assertThat(folder.resolve("cv/fold-1/model.onnx")).exists();
    assertThat(inTheWay.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void doesNotMixTwoCrossValidations() throws IOException {
    Files.createDirectories(folder.resolve("cv"));
    Files.writeString(folder.resolve("cv/recipe.yaml"), "epochs: 1");

    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("has a cross-validation already");
    assertThat(command("--resume", "--epochs", "2")).isEqualTo(2);
    assertThat(err.toString()).contains("keeps its recipe");
  }

  @Test
  void saysThatAsManyFoldsAreNeededToGoOn() throws IOException {
    assertThat(run()).as(err.toString()).isZero();

    assertThat(command("--resume", "--folds", "3")).isEqualTo(1);
    assertThat(err.toString()).contains("with as many --folds").doesNotContain("\tat ");
  }

  @Test
  void refusesAFolderAsTheExportedFileBeforeItTrains() {
    assertThat(run("--export", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is a folder. Name a file with --export");
    assertThat(folder.resolve("cv")).doesNotExist();
  }

  @Test
  void refusesASingleFold() {
    assertThat(command("--folds", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("at least 2 folds, not 1");
  }

  private int run(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "--epochs", "1", "--batch", "8", "--set", "network.widths=4/4", "--set", "seed=3"));
    args.addAll(List.of(more));
    return command(args.toArray(String[]::new));
  }

  private int command(String... more) {
    List<String> args = new ArrayList<>(List.of("cross-validate", "--strokes"));
    args.add(folder.resolve("characters.jsonl").toString());
    args.addAll(List.of("--out", folder.resolve("cv").toString()));
    if (!List.of(more).contains("--folds")) {
      args.addAll(List.of("--folds", "2"));
    }
    args.addAll(List.of(more));
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args.toArray(String[]::new));
  }
}
