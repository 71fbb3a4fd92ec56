package dev.recogniser.training.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, if that is a terminal. */
final class Progress implements AutoCloseable {

  private final @Nullable ProgressBar bar;

  /**
   * Starts.
   *
   * @param task what is being done
   * @param total how many steps, or -1 if that is not known
   */
  Progress(String task, long total) {
    bar =
        onTerminal()
            ? new ProgressBarBuilder().setTaskName(task).setInitialMax(total).build()
            : null;
  }

  void step(int steps) {
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

  /** Linux tells what standard error is; where nothing does, a log must not fill with bars. */
  private static boolean onTerminal() {
    try {
      Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
      return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
