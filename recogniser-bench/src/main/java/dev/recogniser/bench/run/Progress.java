package dev.recogniser.bench.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** How far a run is: a bar on a terminal, else a line a step. */
final class Progress implements AutoCloseable {

  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private final Plan plan;
  private final PrintWriter out;
  private final Optional<ProgressBar> bar;
  private double done;
  private int step;

  private Progress(Plan plan, PrintWriter out, boolean terminal) {
    this.plan = plan;
    this.out = out;
    this.bar = terminal ? Optional.of(bar(plan)) : Optional.empty();
  }

  static Progress of(Plan plan, PrintWriter out) {
    return new Progress(plan, out, isTerminal());
  }

  private static ProgressBar bar(Plan plan) {
    return new ProgressBarBuilder()
        .setTaskName("Measuring")
        .setInitialMax(Math.round(plan.seconds()))
        .setUnit(" s planned", 1)
        .build();
  }

  /** A step begins. */
  void begin(Step next) {
    step++;
    bar.ifPresentOrElse(
        shown -> shown.setExtraMessage(next.title()),
        () ->
            out.printf(
                "[%d/%d] %s; about %s left%n",
                step, plan.steps().size(), next.title(), Duration.of(plan.seconds() - done)));
    out.flush();
  }

  /** That many forks of it have begun. */
  void forks(Step current, int begun) {
    double part = (begun - 1.0) / Math.max(1, current.forks());
    bar.ifPresent(shown -> shown.stepTo(Math.round(done + current.seconds() * part)));
  }

  /** It has ended. */
  void end(Step current) {
    done += current.seconds();
    bar.ifPresent(shown -> shown.stepTo(Math.round(done)));
  }

  /** {@code System.console()} is there without a terminal from Java 22 on. */
  private static boolean isTerminal() {
    try {
      Path target = Files.readSymbolicLink(STANDARD_ERROR);
      return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
