package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Model;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.recipe.Recipe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A small network that learns four shapes, once for all tests. */
@TestInstance(Lifecycle.PER_CLASS)
class TrainingTest {

  private static final Samples SAMPLES = Shapes.data(Shapes.samples(320));

  @TempDir private static Path folder;

  private final StringWriter log = new StringWriter();
  private Checkpoint end = fresh(1);

  @BeforeAll
  void train() throws IOException, InterruptedException {
    end = train(folder, fresh(6));
  }

  @Test
  void learnsTheShapes() {
    assertThat(last(end).validation().get("strokes").top1())
        .isGreaterThan(0.9); // by chance: 0.25 at most
    assertThat(last(end).loss()).isLessThan(end.epochs().get(0).loss());
  }

  @Test
  void leavesALineOfMetricsAnEpoch() throws IOException {
    assertThat(Files.readAllLines(folder.resolve(Journal.FILE)))
        .hasSize(6)
        .allMatch(line -> line.startsWith("{\"epoch\":"));
    assertThat(log.toString()).contains("epoch 6/6: loss");
  }

  @Test
  void leavesACheckpointThatSaysTheSame() {
    assertThat(Checkpoint.read(folder)).isEqualTo(end);
  }

  @Test
  void exportsAFileThatGivesTheNetworksScores() throws IOException {
    Export export = Exporter.export(folder, SAMPLES);

    assertThat(export.glyphs()).isEqualTo(80);
    assertThat(export.difference()).isLessThan(1e-4);
  }

  @Test
  void exportsWhatTheFileSaysOfItself(@TempDir Path out) throws IOException {
    Path file = out.resolve("new/model.onnx");
    Export export = Exporter.export(folder, SAMPLES);
    export.writeTo(file);
    ModelFile model = ModelFile.read(Model.copyOf("shapes", Files.readAllBytes(file)));

    assertThat(model.info().labels()).isEqualTo(LabelIndex.LABELS);
    assertThat(model.info().temperature()).isCloseTo(export.temperature(), within(1e-9));
    assertThat(model.info().metadata())
        .containsEntry("recogniser.licence", "unknown")
        .containsEntry("recogniser.commit", "0123abc")
        .hasEntrySatisfying(
            "recogniser.recipe", recipe -> assertThat(recipe).contains("\"seed\":3"));
    assertThat(model.graph().shape(Graph.FEATURES).extents()).containsExactly(16, 14, 14);
    assertThat(model.head()).isPresent();
  }

  @Test
  void goesOnFromACheckpoint(@TempDir Path other) throws IOException, InterruptedException {
    Checkpoint half = train(other, fresh(2));
    Checkpoint more =
        new Checkpoint(
            Recipes.small("epochs=3"),
            half.commit(),
            half.weights(),
            half.epochs(),
            half.part(),
            half.best(),
            null);

    Checkpoint done = train(other, more);

    assertThat(done.epochs()).hasSize(3).startsWith(half.epochs().toArray(EpochReport[]::new));
    assertThat(last(done).loss()).isLessThan(half.epochs().get(0).loss());
    assertThat(Files.readAllLines(other.resolve(Journal.FILE))).hasSize(3);
  }

  @Test
  void startsFromTheWeightsOfAnotherTraining(@TempDir Path other)
      throws IOException, InterruptedException {
    Recipe gentle = Recipes.small("epochs=1", "optimisation.peakRate=0.0003");

    Checkpoint more = train(other, Checkpoint.startingFrom(folder, other, gentle, "4567def"));

    assertThat(last(more).loss()).isLessThan(end.epochs().get(1).loss());
    assertThat(Checkpoint.read(other).before()).isEqualTo(end);
    assertThat(Metadata.of(more, last(more).validation()))
        .hasEntrySatisfying(
            "recogniser.recipe", text -> assertThat(text).contains("0123abc", "4567def"));
  }

  @Test
  void givesTheSameWeightsForTheSameSeed(@TempDir Path one, @TempDir Path two)
      throws IOException, InterruptedException {
    Checkpoint first = train(one, fresh(1));
    Checkpoint second = train(two, fresh(1));

    assertThat(last(second).loss()).isCloseTo(last(first).loss(), within(1e-6));
  }

  @Test
  void saysThatTheWeightsOfACheckpointAreGone(@TempDir Path other) throws IOException {
    end.write(other);

    assertThatThrownBy(() -> Exporter.export(other, SAMPLES))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("epoch-006.safetensors");
  }

  @Test
  void saysThatTheWeightsOfACheckpointAreCutShort(@TempDir Path other) throws IOException {
    end.write(other);
    byte[] weights = Files.readAllBytes(folder.resolve(end.finished()));
    Files.write(other.resolve(end.finished()), Arrays.copyOf(weights, 1000));

    assertThatThrownBy(() -> Exporter.export(other, SAMPLES))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("epoch-006.safetensors");
  }

  private Checkpoint train(Path to, Checkpoint from) throws IOException, InterruptedException {
    return Training.run(SAMPLES, to, new Journal(new PrintWriter(log), to), from);
  }

  private static Checkpoint fresh(int epochs) {
    return Checkpoint.fresh(Recipes.small("epochs=" + epochs), "0123abc");
  }

  private static EpochReport last(Checkpoint checkpoint) {
    return checkpoint.epochs().get(checkpoint.epochs().size() - 1);
  }
}
