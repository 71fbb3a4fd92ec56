package dev.recogniser.training.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recogniser.training.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a training goes: a progress bar on a terminal, else a line now and then; a line an
 * epoch in either case; and for machines a JSON object an epoch in {@value #FILE}.
 */
final class Journal {

  /** The name of the file. */
  static final String FILE = "metrics.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int STEPS_A_LINE = 200;

  private final PrintWriter out;
  private final Path file;
  private final int epochs;
  private final int steps;
  private @Nullable ProgressBar bar;
  private long begun;

  /** For so many epochs of so many steps. */
  Journal(PrintWriter out, Path folder, int epochs, int steps) {
    this.out = out;
    this.file = folder.resolve(FILE);
    this.epochs = epochs;
    this.steps = steps;
  }

  /** Says what is about to be done. */
  void begin(Recipe recipe, Samples samples) {
    say("%s", recipe);
    say(
        "%d samples to learn from; %d images and %d stroke characters to validate with",
        samples.training().size(), samples.images().size(), samples.strokes().size());
  }

  private void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
    out.flush();
  }

  void beginEpoch(int epoch) {
    begun = System.nanoTime();
    if (Terminal.present()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("epoch " + epoch + "/" + epochs)
              .setInitialMax(steps)
              .build();
    }
  }

  /** After a step, counted from 1, with the mean loss of the epoch so far. */
  void step(int epoch, int step, double loss) {
    if (bar != null) {
      bar.stepTo(step);
      bar.setExtraMessage(String.format(Locale.ROOT, "loss %.3f", loss));
    } else if (step % STEPS_A_LINE == 0) {
      long left = ((long) (epochs - epoch + 1) * steps - step) * (nanos() / step);
      say("epoch %d step %d/%d loss %.4f, %s left", epoch, step, steps, loss, time(left));
    }
  }

  /** Nanoseconds since the epoch began. */
  long nanos() {
    return System.nanoTime() - begun;
  }

  void endSteps() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  void report(EpochReport report) throws IOException {
    say(
        "epoch %d/%d: loss %.4f, %.0f samples/s; EMNIST top1 %.4f, nll %.4f, either case %.4f;"
            + " UNIPEN top1 %.4f, nll %.4f; %s left",
        report.epoch(),
        epochs,
        report.loss(),
        report.samplesPerSecond(),
        report.emnist().top1(),
        report.emnist().nll(),
        report.emnist().eitherCase(),
        report.unipen().top1(),
        report.unipen().nll(),
        time((epochs - report.epoch()) * nanos()));
    Files.writeString(file, JSON.writeValueAsString(report) + "\n", UTF_8, CREATE, APPEND);
  }

  private static String time(long nanos) {
    Duration left = Duration.ofNanos(nanos);
    return String.format(Locale.ROOT, "%d:%02d min", left.toMinutes(), left.toSecondsPart());
  }
}
