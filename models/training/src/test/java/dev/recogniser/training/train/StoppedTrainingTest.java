package dev.recogniser.training.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.training.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM and Ctrl+C end a training between two steps, and it goes on from there. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "It has no SIGTERM.")
class StoppedTrainingTest {

  private static final int SIGTERM = 128 + 15;
  private static final int SAMPLES = 100;
  private static final int PATIENCE_SECONDS = 120;

  @TempDir Path folder;

  @Test
  void savesWhatItLearntAndGoesOnFromThere() throws IOException, InterruptedException {
    Process first = train("--set", "epochs=1", "--set", "emphasis.strokes=100");
    awaitLine(first, "epoch 1 step ");
    first.toHandle().destroy(); // SIGTERM; the process's own would close what it says
    String said = end(first);

    assertThat(first.exitValue()).as(said).isEqualTo(SIGTERM);
    assertThat(said).contains("Ending in good order").doesNotContain("\tat ", "SIGSEGV");
    Checkpoint left = Checkpoint.read(out());
    assertThat(left.part().steps()).isGreaterThanOrEqualTo(Journal.STEPS_A_LINE);
    assertThat(said)
        .contains("Stopped at epoch 1, step " + left.part().steps() + " of ", "add --resume");
    assertThat(Files.readAllLines(out().resolve("tracking.jsonl")))
        .last()
        .asString()
        .contains("KILLED");

    Process second = train("--resume");
    String rest = end(second);

    assertThat(second.exitValue()).as(rest).isZero();
    assertThat(rest).contains("epoch 1, step " + left.part().steps());
    assertThat(Checkpoint.read(out()).epochs()).hasSize(1);
  }

  @Test
  void goesOnIfItWasStoppedBeforeItsFirstStep() throws IOException, InterruptedException {
    Process first = train("--set", "epochs=1");
    awaitLine(first, "to learn from"); // the engine is not loaded yet
    first.toHandle().destroy();
    String said = end(first);

    assertThat(first.exitValue()).as(said).isEqualTo(SIGTERM);
    assertThat(said).contains("Stopped at epoch 1, step ");
    assertThat(Checkpoint.read(out()).epochs()).isEmpty();

    Process second = train("--resume");
    String rest = end(second);

    assertThat(second.exitValue()).as(rest).isZero();
    assertThat(Checkpoint.read(out()).epochs()).hasSize(1);
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Process train(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "train",
                "--strokes",
                data().toString(),
                "--out",
                out().toString()));
    command.addAll(List.of(more));
    if (!List.of(more).contains("--resume")) {
      Stream.of("network.widths=8/16", "batch=16")
          .forEach(s -> command.addAll(List.of("--set", s)));
    }
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
  }

  /** Upright lines of as many writers. */
  private Path data() throws IOException {
    String line =
        "{\"label\":\"1\",\"writer\":\"%d\",\"style\":\"?\",\"quality\":\"?\","
            + "\"strokes\":[[0,0,%d,90]]}";
    return Files.write(
        folder.resolve("strokes.jsonl"),
        IntStream.range(0, SAMPLES).mapToObj(i -> line.formatted(i, i % 7)).toList());
  }

  private static void awaitLine(Process training, String words) throws IOException {
    BufferedReader said = training.inputReader(UTF_8);
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      if (line.contains(words)) {
        return;
      }
    }
    assertThat(all).as("ended before it was stopped").isEmpty();
  }

  private static String end(Process training) throws IOException, InterruptedException {
    StringBuilder rest = new StringBuilder();
    training.inputReader(UTF_8).lines().forEach(line -> rest.append(line).append('\n'));
    assertThat(training.waitFor(PATIENCE_SECONDS, SECONDS)).isTrue();
    return rest.toString();
  }
}
