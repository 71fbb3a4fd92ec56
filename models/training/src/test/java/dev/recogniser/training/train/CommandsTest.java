package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.training.Main;
import dev.recogniser.training.data.DataException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  @TempDir Path folder;

  private final StringWriter err = new StringWriter();

  @Test
  void trainNeedsToKnowWhereTheDataAre() {
    assertThat(train("--out", folder.resolve("new").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("Name the data: --glyphs IMAGES LABELS, --strokes FILE");
  }

  @Test
  void trainDoesNotChangeTheRecipeOfATrainingThatGoesOn() {
    assertThat(trainWithData("--resume", "--epochs", "3")).isEqualTo(2);
    assertThat(trainWithData("--resume", "--set", "seed=2")).isEqualTo(2);
    assertThat(trainWithData("--resume", "--start", "before")).isEqualTo(2);
    assertThat(err.toString()).contains("keeps its recipe");
  }

  @Test
  void trainDoesNotOverwriteACheckpoint() throws IOException {
    Files.writeString(folder.resolve(Checkpoint.FILE), "{}");

    assertThat(trainWithData()).isEqualTo(2);
    assertThat(err.toString()).contains("--resume");
  }

  @Test
  void resumeSaysThatThereIsNothingToGoOnFrom() {
    assertThatThrownBy(() -> Checkpoint.read(folder))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("There is no checkpoint in " + folder)
        .hasMessageContaining("Name the folder that a training had as --out");
  }

  @Test
  void resumeSaysThatACheckpointIsDamaged() throws IOException {
    Files.writeString(folder.resolve(Checkpoint.FILE), "{\"network\":");

    assertThatThrownBy(() -> Checkpoint.read(folder))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(Checkpoint.FILE);
  }

  @Test
  void trainSaysWhichFileIsMissing() {
    assertThat(trainWithData()).isEqualTo(1);
    assertThat(err.toString()).contains("There is no file none").doesNotContain("\tat ");
  }

  @Test
  void trainMissesATeacherBeforeItReadsTheData() {
    assertThat(trainWithData("--set", "distillation.teachers=[run5.onnx]")).isEqualTo(1);
    assertThat(err.toString()).contains("There is no teacher run5.onnx").doesNotContain("none");
  }

  @Test
  void trainSaysInALineThatOutIsAFile() throws IOException {
    String line =
        "{\"label\":\"%s\",\"writer\":\"%d\",\"style\":\"?\",\"quality\":\"?\","
            + "\"strokes\":[[0,0,5,9]]}%n";
    StringBuilder lines = new StringBuilder();
    IntStream.range(0, 40).forEach(i -> lines.append(line.formatted("1", i)));
    Path data = Files.writeString(folder.resolve("strokes.jsonl"), lines);

    assertThat(train("--strokes", data.toString(), "--out", data.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("is there, but is no folder. Check its path")
        .doesNotContain("\tat ", "Exception");
  }

  @Test
  void trainPrintsTheStandardRecipe() {
    StringWriter out = new StringWriter();
    Main.commandLine().setOut(new PrintWriter(out)).execute("train", "--print-recipe");

    assertThat(out.toString()).contains("peakRate: 0.003", "# part of all steps");
  }

  @Test
  void exportInstallsOnlyWhatHasAName() {
    String[] args = {
      "export", "--checkpoint", "a", "--out", "b", "--strokes", "c", "--install-into", "d"
    };
    assertThat(execute(args)).isEqualTo(2);
    assertThat(err.toString()).contains("--install-into needs --id");
    String[] withId = Arrays.copyOf(args, args.length + 2);
    withId[args.length] = "--id";
    withId[args.length + 1] = "../x";
    assertThat(execute(withId)).isEqualTo(2);
    assertThat(err.toString()).contains("not '../x'");
  }

  private int trainWithData(String... more) {
    String[] args = {"--strokes", "none", "--out", folder.toString()};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return train(all);
  }

  private int train(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "train";
    System.arraycopy(args, 0, all, 1, args.length);
    return execute(all);
  }

  private int execute(String... args) {
    return Main.commandLine().setErr(new PrintWriter(err)).execute(args);
  }
}
