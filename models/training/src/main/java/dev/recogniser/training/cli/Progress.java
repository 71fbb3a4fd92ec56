package dev.recogniser.training.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, if that is a terminal. */
public final class Progress implements AutoCloseable {

  private final @Nullable ProgressBar bar;

  /**
   * Starts.
   *
   * @param task what is being done
   * @param total how many steps, or -1 if that is not known
   */
  public Progress(String task, long total) {
    bar =
        Terminal.present()
            ? new ProgressBarBuilder().setTaskName(task).setInitialMax(total).build()
            : null;
  }

  /**
   * Goes on.
   *
   * @param steps how many are done since the last call
   */
  public void step(int steps) {
    if (bar != null) {
      bar.stepBy(steps);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
