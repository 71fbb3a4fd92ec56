package dev.recogniser.training.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.training.cli.Terminal;
import dev.recogniser.training.network.Network;
import dev.recogniser.training.recipe.Recipe;
import dev.recogniser.training.recipe.RecipeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a training goes: a progress bar on a terminal, else a line now and then; a line an
 * epoch in either case; and for machines a JSON object an epoch in {@value #FILE}, and the recipe
 * in {@value #RECIPE}.
 */
final class Journal {

  /** The name of the file with an epoch a line. */
  static final String FILE = "metrics.jsonl";

  /** The name of the file with the recipe. */
  static final String RECIPE = "recipe.yaml";

  /** How many steps there are from a line to the next where nobody watches. */
  static final int STEPS_A_LINE = 200;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintWriter out;
  private final Path folder;
  private final TrainingRecord record;
  private int epochs;
  private int steps;
  private long shown;
  private @Nullable ProgressBar bar;
  private Checkpoint.Part begun = Checkpoint.Part.NONE;

  /** Of a training in a folder, which is recorded, too. */
  Journal(PrintWriter out, Path folder, TrainingRecord record) {
    this.out = out;
    this.folder = folder;
    this.record = record;
  }

  /** Says what is about to be done. */
  void begin(Checkpoint start, Samples samples) throws IOException {
    epochs = start.recipe().epochs();
    steps = samples.steps(start.recipe());
    shown = samples.shownIn(steps, start.recipe());
    Files.writeString(folder.resolve(RECIPE), RecipeFile.text(start.recipe()));
    record.begin(start, samples);
    writeMetrics(start);
    say("%s", samples);
    Recipe recipe = start.recipe();
    Network network = recipe.network();
    say(
        "%.1f million multiply-adds a glyph; a place of the last maps sees %2$d x %2$d pixels",
        network.multiplyAdds(recipe.input(), recipe.outputs().scores()) / 1e6, network.sight());
    if (!start.weights().isEmpty()) {
      int reached = start.epochs().size() + 1;
      say("going on from %s: epoch %d, step %d", start.weights(), reached, start.part().steps());
    }
  }

  private void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
    out.flush();
  }

  void beginEpoch(int epoch, Checkpoint.Part done) {
    begun = done;
    if (Terminal.present()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("epoch " + epoch + "/" + epochs)
              .setInitialMax(steps)
              .startsFrom(done.steps(), Duration.ofMillis((long) (1000 * done.seconds())))
              .build();
    }
  }

  /** After a step of an epoch. */
  void step(int epoch, Checkpoint.Part part) {
    double loss = part.lossSum() / part.steps();
    if (bar != null) {
      bar.stepTo(part.steps());
      bar.setExtraMessage(String.format(Locale.ROOT, "loss %.3f", loss));
    } else if (part.steps() % STEPS_A_LINE == 0) {
      // What was done before this process may have had another machine.
      double pace = (part.seconds() - begun.seconds()) / (part.steps() - begun.steps());
      double left = ((epochs - epoch + 1.0) * steps - part.steps()) * pace;
      say("epoch %d step %d/%d loss %.4f, %s left", epoch, part.steps(), steps, loss, time(left));
    }
  }

  /** To tell how long work before the epochs goes. */
  LongWork longWork(String what, int total) {
    return new LongWork(out, what, total);
  }

  void endSteps() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  /** After an epoch. */
  void report(Checkpoint state) throws IOException {
    EpochReport last = state.epochs().get(state.epochs().size() - 1);
    double left = (epochs - last.epoch()) * shown / last.samplesPerSecond();
    say(
        "epoch %d/%d: loss %.4f, %.0f samples/s; %s%s left",
        last.epoch(), epochs, last.loss(), last.samplesPerSecond(), scores(last), time(left));
    record.epoch(last);
    writeMetrics(state);
  }

  /** Also at the beginning: who was stopped between checkpoint and metrics lacks an epoch here. */
  private void writeMetrics(Checkpoint state) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (EpochReport report : state.epochs()) {
      lines.append(JSON.writeValueAsString(report)).append('\n');
    }
    Files.writeString(folder.resolve(FILE), lines, UTF_8);
  }

  private static String scores(EpochReport report) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Scores> kind : report.validation().entrySet()) {
      Scores scores = kind.getValue();
      text.append(
          String.format(
              Locale.ROOT,
              "%s top1 %.4f, nll %.4f, either case %.4f; ",
              kind.getKey(),
              scores.top1(),
              scores.nll(),
              scores.eitherCase()));
    }
    DetectionScores others = report.nonCharacter();
    if (others != null) {
      text.append(
          String.format(
              Locale.ROOT,
              "no character: area under ROC %.4f, nll %.4f; ",
              others.areaUnderRoc(),
              others.nll()));
    }
    return text.toString();
  }

  /** Says that the recipe's patience is at its end. */
  void stoppedEarly(Checkpoint.Best best) {
    say("stopped early: none was better than epoch %d", best.epoch());
  }

  /** Seconds, as people read them. */
  static String time(double seconds) {
    return String.format(Locale.ROOT, "%d:%02d min", (long) seconds / 60, (long) seconds % 60);
  }
}
