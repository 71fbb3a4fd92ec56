package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Preprocessing;
import dev.recogniser.Stroke;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Model;
import dev.recogniser.training.augment.StrokeAugmentation;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.recipe.Outputs;
import dev.recogniser.training.recipe.Recipe;
import dev.recogniser.training.track.TrackedRun;
import dev.recogniser.training.track.Tracking;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
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
            null,
            half.data());

    Checkpoint done = train(other, more);

    assertThat(done.epochs()).hasSize(3).startsWith(half.epochs().toArray(EpochReport[]::new));
    assertThat(last(done).loss()).isLessThan(half.epochs().get(0).loss());
    assertThat(Files.readAllLines(other.resolve(Journal.FILE))).hasSize(3);
  }

  @Test
  void endsAsIfItHadNotBeenInterruptedInMidEpoch(@TempDir Path whole, @TempDir Path parts)
      throws IOException, InterruptedException {
    String[] settings = {"epochs=2", "checkpointMinutes=1e-6", "averaging=0.9"};
    Checkpoint start = Checkpoint.fresh(Recipes.small(settings), "0123abc");
    Checkpoint expected = train(SAMPLES, whole, start);
    Samples breaking = Shapes.data(breakingAfter(SAMPLES.learnt(), 320 + 200));

    assertThatThrownBy(() -> train(breaking, parts, start)).hasRootCauseMessage("pulled the plug");
    Checkpoint interrupted = Checkpoint.read(parts);
    Checkpoint actual = train(SAMPLES, parts, interrupted);

    assertThat(interrupted.epochs()).hasSize(1);
    assertThat(interrupted.part().steps()).isBetween(1, 13);
    assertThat(last(actual).loss()).isCloseTo(last(expected).loss(), within(1e-4));
    assertThat(last(actual).nll()).isCloseTo(last(expected).nll(), within(1e-3));
    assertThat(weightFiles(parts)).hasSameSizeAs(weightFiles(whole)).hasSizeBetween(1, 2);
  }

  /** The same samples, until so many were drawn. */
  private static List<Sample> breakingAfter(List<Sample> samples, int count) {
    AtomicInteger left = new AtomicInteger(count);
    return samples.stream().<Sample>map(sample -> new Breaking(sample, left)).toList();
  }

  private record Breaking(Sample sample, AtomicInteger left) implements Sample {
    @Override
    public Target target() {
      return sample.target();
    }

    @Override
    public void draw(Preprocessing input, float[] batch, int offset) {
      sample.draw(input, batch, offset);
    }

    @Override
    public void drawVaried(RandomGenerator random, Preprocessing input, float[] batch, int offset) {
      if (left.getAndDecrement() <= 0) {
        throw new IllegalStateException("pulled the plug");
      }
      sample.drawVaried(random, input, batch, offset);
    }
  }

  private static List<Path> weightFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".safetensors")).toList();
    }
  }

  @Test
  void keepsTheLastCheckpointWhereTheNextCannotBeWritten(@TempDir Path other)
      throws IOException, InterruptedException {
    Checkpoint one = train(other, fresh(1));
    Path inTheWay = Files.createDirectories(other.resolve("epoch-002.safetensors.part/full"));
    Checkpoint two =
        new Checkpoint(
            Recipes.small("epochs=2"),
            "",
            one.weights(),
            one.epochs(),
            one.part(),
            one.best(),
            null,
            one.data());

    assertThatThrownBy(() -> train(other, two))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("add --resume");
    assertThat(Checkpoint.read(other)).isEqualTo(one);
    Files.delete(inTheWay);
    Files.deleteIfExists(inTheWay.getParent());
    assertThat(train(other, two).epochs()).hasSize(2);
  }

  @Test
  void refusesToGoOnWithOtherData() {
    Samples others = Shapes.data(Shapes.samples(321));

    assertThatThrownBy(() -> train(others, folder, Checkpoint.read(folder)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not those that this training began with")
        .hasMessageContaining("(now 321 strokes");
  }

  @Test
  void refusesARecipeThatShowsNothing() {
    Recipe recipe = Recipes.small("emphasis.strokes=0");

    assertThatThrownBy(() -> SAMPLES.steps(recipe))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("emphasis leaves nothing to learn from: 320 strokes");
  }

  @Test
  void completesTheMetricsThatAnInterruptionLeftBehind() throws IOException, InterruptedException {
    List<String> whole = Files.readAllLines(folder.resolve(Journal.FILE));
    Files.write(folder.resolve(Journal.FILE), whole.subList(0, 5));

    train(folder, Checkpoint.read(folder));

    assertThat(Files.readAllLines(folder.resolve(Journal.FILE))).isEqualTo(whole);
  }

  @Test
  void neverTakesNotANumberForTheBestEpoch() {
    Checkpoint one = fresh(3).after(report(1, 0.5), "one").after(report(2, Double.NaN), "two");

    assertThat(one.best()).isEqualTo(new Checkpoint.Best(1, "one"));
    assertThat(fresh(2).after(report(1, Double.NaN), "one").after(report(2, 9), "two").best())
        .isEqualTo(new Checkpoint.Best(2, "two"));
  }

  private static EpochReport report(int epoch, double nll) {
    return new EpochReport(epoch, 1, 1, 1, Map.of("strokes", new Scores(1, 0, nll, 0)), null);
  }

  @Test
  void leavesTheModelThatIsThereWhereANewOneCannotBeWritten(@TempDir Path out) throws IOException {
    Path file = Files.writeString(out.resolve("model.onnx"), "old");
    Files.createDirectories(out.resolve("model.onnx.part/full"));
    Export export = Exporter.export(folder, SAMPLES);

    assertThatThrownBy(() -> export.writeTo(file)).isInstanceOf(IOException.class);
    assertThat(file).hasContent("old");
  }

  @Test
  void stopsEarlyWhenNothingGetsBetter(@TempDir Path other)
      throws IOException, InterruptedException {
    Recipe recipe = Recipes.small("epochs=9", "patience=1", "optimisation.peakRate=1e-9");

    Checkpoint stopped = train(other, Checkpoint.startingFrom(folder, other, recipe, ""));

    assertThat(stopped.epochs().size()).isLessThan(9);
    assertThat(log.toString()).contains("stopped early: none was better than epoch");
  }

  @Test
  void learnsFromTeachers(@TempDir Path other, @TempDir Path files)
      throws IOException, InterruptedException {
    Path teacher = files.resolve("teacher.onnx");
    Exporter.export(folder, SAMPLES).writeTo(teacher);
    String blind =
        Opinions.write(files, "blind.onnx", Preprocessing.STROKES, Outputs.STANDARD, 0, 0);
    String[] settings = {
      "epochs=9",
      "input=strokes", // the first teacher is given the ink alone
      "distillation.teachers=['" + teacher + "', '" + blind + "']",
      "distillation.weight=1",
      "distillation.temperature=0.25" // the first is not very sure
    };

    Checkpoint pupil = train(other, Checkpoint.fresh(Recipes.small(settings), ""));

    // No label was looked at.
    assertThat(last(pupil).validation().get("strokes").top1()).isGreaterThan(0.5);
    assertThat(other.resolve(Lessons.FILE)).exists();
    assertThat(log.toString()).contains("320 samples read by the teachers");
  }

  @Test
  void takesTheTrunkOfATrainingUnderAnotherHead(@TempDir Path other)
      throws IOException, InterruptedException {
    Recipe recipe = Recipes.small("epochs=1", "network.hidden=[24]");

    Checkpoint more = train(other, Checkpoint.startingFrom(folder, other, recipe, ""));

    assertThat(last(more).loss()).isLessThan(end.epochs().get(0).loss());
    assertThatThrownBy(
            () -> Checkpoint.startingFrom(folder, other, Recipes.small("network.widths=8/17"), ""))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Only hidden layers may differ");
    assertThatThrownBy(
            () -> Checkpoint.startingFrom(folder, other, Recipes.small("input=strokes"), ""))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("has the input ink, the recipe has strokes. Set input to the same");
  }

  @Test
  void tellsTheSameLineApartByTheWayItWasDrawn(@TempDir Path other)
      throws IOException, InterruptedException {
    List<Sample> lines = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      lines.add(line("1", Stroke.of(0, 0, 0, 100)));
      lines.add(line("l", Stroke.of(0, 100, 0, 0)));
    }
    Samples data = new Samples(Map.of("strokes", lines), Map.of("strokes", lines.subList(0, 40)));
    Recipe recipe = Recipes.small("input=strokes", "epochs=2");

    Checkpoint read = train(data, other, Checkpoint.fresh(recipe, ""));

    assertThat(last(read).validation().get("strokes").top1()).isEqualTo(1);
  }

  private static Sample line(String label, Stroke stroke) {
    return new StrokeSample(
        List.of(stroke), StrokeAugmentation.NONE, Target.exactly(LabelIndex.of(label)));
  }

  @Test
  void startsFromTheWeightsOfAnotherTraining(@TempDir Path other)
      throws IOException, InterruptedException {
    Recipe gentle = Recipes.small("epochs=1", "optimisation.peakRate=0.0003");

    Checkpoint more = train(other, Checkpoint.startingFrom(folder, other, gentle, "4567def"));

    assertThat(last(more).loss()).isLessThan(end.epochs().get(1).loss());
    assertThat(Checkpoint.read(other).before()).isEqualTo(end);
    assertThat(Metadata.of(more, new Validated(Map.of(), null)))
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
    return train(SAMPLES, to, from);
  }

  private Checkpoint train(Samples samples, Path to, Checkpoint from)
      throws IOException, InterruptedException {
    try (Tracking tracking = Tracking.open(to, "tests", Optional.empty(), line -> {});
        TrackedRun run = tracking.resume("test")) {
      Journal journal = new Journal(new PrintWriter(log), to, new TrainingRecord(run));
      return Training.run(samples, to, journal, from);
    }
  }

  private static Checkpoint fresh(int epochs) {
    return Checkpoint.fresh(Recipes.small("epochs=" + epochs), "0123abc");
  }

  private static EpochReport last(Checkpoint checkpoint) {
    return checkpoint.epochs().get(checkpoint.epochs().size() - 1);
  }
}
