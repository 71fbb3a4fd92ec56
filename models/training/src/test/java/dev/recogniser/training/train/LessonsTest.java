package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Preprocessing;
import dev.recogniser.training.cli.StopSignal;
import dev.recogniser.training.cli.StoppedException;
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
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A teacher that takes everything for a 5 with the probability .5. */
class LessonsTest {

  private static final int MOST_LOOKS = 6_000;

  private static final float FIVE = (float) Math.log(61);
  private static final Samples SAMPLES = Shapes.data(all());

  @TempDir private Path folder;

  private final StringWriter log = new StringWriter();
  private String teacher = "";

  /** Two letters, one without its case, a mark, what is no character, and a letter again. */
  private static List<Sample> all() {
    return Arrays.asList(
        Shapes.sample("L"),
        shape(Target.eitherCase(0, 0.5f, 0)),
        shape(Target.of(LabelIndex.FIRST_MARK)),
        shape(Target.NO_CHARACTER),
        Shapes.sample("T"));
  }

  private static Sample shape(Target target) {
    return new StrokeSample(
        Shapes.sample("V").strokes(), Shapes.sample("V").augmentation(), target);
  }

  @BeforeEach
  void writeTeacher() {
    teacher = Opinions.write(folder, "five.onnx", Preprocessing.INK, Outputs.STANDARD, 5, FIVE);
  }

  @Test
  void areOfTheSamplesWhoseClassTheTeachersKnow() throws IOException {
    SoftTargets lessons = lessons(SAMPLES);

    assertThat(lessons.taught()).hasSize(3);
    for (int known : new int[] {0, 1, 4}) {
      assertThat(of(lessons, known)[5]).isCloseTo(0.5f, within(1e-5f));
      assertThat(of(lessons, known)[6]).isCloseTo(0.5f / 61, within(1e-5f));
    }
    assertThat(of(lessons, 2)).containsOnly(0);
    assertThat(of(lessons, 3)).containsOnly(0);
    assertThat(log.toString()).contains("3 samples read by the teachers in 0:00 min");
  }

  @Test
  void teachABatchAllButMarksAndWhatIsNoCharacter() throws IOException, InterruptedException {
    Recipe recipe = recipe("batch=5");
    try (BatchLoader loader = new BatchLoader(SAMPLES, recipe, lessons(SAMPLES), 1, 0, 1)) {
      Batch batch = loader.take();
      for (int row = 0; row < 5; row++) {
        boolean known = batch.labels().classOf(row) < LabelIndex.CLASSES;
        assertThat(batch.isTaught(row)).isEqualTo(known);
        assertThat(batch.teacher()[row * LabelIndex.CLASSES + 5])
            .isCloseTo(known ? 0.5f : 0, within(1e-5f));
      }
    }
  }

  @Test
  void areReadAgainWithoutAskingTheTeachers() throws IOException {
    byte[] asked = lessons(SAMPLES).values().clone();

    byte[] stored = lessons(Shapes.data(invisible(SAMPLES.learnt()))).values();

    assertThat(stored).isEqualTo(asked);
    assertThat(folder.resolve(Lessons.FILE)).isNotEmptyFile();
  }

  /** The same samples, which nobody can look at. */
  private static List<Sample> invisible(List<Sample> samples) {
    return samples.stream().<Sample>map(sample -> new Unseen(sample.target())).toList();
  }

  private record Unseen(Target target) implements Sample {
    @Override
    public void draw(Preprocessing input, float[] batch, int offset) {
      throw new AssertionError("drawn again");
    }

    @Override
    public void drawVaried(RandomGenerator random, Preprocessing input, float[] batch, int offset) {
      throw new AssertionError("drawn again");
    }
  }

  @Test
  void areAskedForAnewForOtherSamplesOrAnotherTemperature() throws IOException {
    lessons(SAMPLES);

    assertThat(lessons(Shapes.data(Shapes.samples(4))).taught()).hasSize(4);
    assertThat(of(lessons(SAMPLES, recipe("distillation.temperature=2")), 0)[5])
        .isCloseTo((float) (Math.sqrt(61) / (Math.sqrt(61) + 61)), within(1e-5f));
    assertThat(log.toString().lines()).hasSize(3);
  }

  @Test
  void areAskedForAnewIfTheFileIsDamaged() throws IOException {
    byte[] asked = lessons(SAMPLES).values().clone();
    Path file = folder.resolve(Lessons.FILE);
    byte[] whole = Files.readAllBytes(file);
    byte[] flipped = whole.clone();
    flipped[whole.length - 20] ^= 4;
    List<byte[]> damaged =
        List.of(
            flipped, Arrays.copyOf(whole, whole.length - 9), Arrays.copyOf(whole, 3), new byte[0]);

    for (byte[] content : damaged) {
      Files.write(file, content);
      assertThat(lessons(SAMPLES).values()).isEqualTo(asked);
      assertThat(file).hasBinaryContent(whole);
    }
    assertThat(log.toString().lines()).hasSize(1 + damaged.size());
  }

  @Test
  void leaveNothingWithoutTeachers() throws IOException {
    SoftTargets none = lessons(SAMPLES, recipe("distillation.teachers=[]"));

    assertThat(none.taught()).isEmpty();
    assertThat(none.classes()).isZero();
    assertThat(folder.resolve(Lessons.FILE)).doesNotExist();
    assertThat(log.toString()).isEmpty();
  }

  @Test
  void sayThatTheyCannotBeStored() throws IOException {
    Files.createDirectories(folder.resolve(Lessons.FILE + ".part/full"));

    assertThatThrownBy(() -> lessons(SAMPLES))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("teachers.bin: cannot be written")
        .hasMessageEndingWith("Is the disk full? Make room and begin again.");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "It has no SIGTERM.")
  void stopWhenTheUserSaysSoAndTheTrainingCanGoOn() throws IOException, InterruptedException {
    Checkpoint start = Checkpoint.fresh(recipe(), "");
    try (StopSignal stop = StopSignal.listen(new PrintWriter(log));
        Tracking tracking = Tracking.open(folder, "tests", Optional.empty(), line -> {});
        TrackedRun run = tracking.start("test")) {
      assertThat(stop).isNotNull();
      terminate();

      assertThatThrownBy(() -> Training.run(SAMPLES, folder, journal(run), start))
          .isInstanceOf(StoppedException.class)
          .hasMessage("Stopped while the teachers read. Add --resume: they begin again.");
    }
    assertThat(Checkpoint.read(folder)).isEqualTo(start.of(SAMPLES));
    assertThat(folder.resolve(Lessons.FILE)).doesNotExist();
  }

  /** Not by SIGHUP, which a process that was begun by nohup never hears of. */
  private static void terminate() throws IOException, InterruptedException {
    String own = Long.toString(ProcessHandle.current().pid());
    assertThat(new ProcessBuilder("kill", "-TERM", own).start().waitFor()).isZero();
    for (int look = 0; StopSignal.given() == 0 && look < MOST_LOOKS; look++) {
      Thread.sleep(10);
    }
    assertThat(StopSignal.given()).isNotZero();
  }

  private Recipe recipe(String... more) {
    List<String> settings = new ArrayList<>();
    settings.add("outputs={marks: true, nonCharacter: true}");
    settings.add("distillation.teachers=['" + teacher + "']");
    settings.add("distillation.temperature=1");
    settings.addAll(List.of(more));
    return Recipes.of(settings.toArray(String[]::new));
  }

  private SoftTargets lessons(Samples samples) throws IOException {
    return lessons(samples, recipe());
  }

  private SoftTargets lessons(Samples samples, Recipe recipe) throws IOException {
    try (Teachers teachers = Teachers.open(recipe);
        Tracking tracking = Tracking.open(folder, "tests", Optional.empty(), line -> {});
        TrackedRun run = tracking.resume("test")) {
      return Lessons.of(samples, teachers, folder, journal(run));
    }
  }

  private Journal journal(TrackedRun run) {
    return new Journal(new PrintWriter(log), folder, new TrainingRecord(run));
  }

  private static float[] of(SoftTargets lessons, int index) {
    float[] probabilities = new float[LabelIndex.CLASSES];
    lessons.copyTo(index, probabilities, 0);
    return probabilities;
  }
}
