package dev.recogniser.training.finetune;

import dev.recogniser.training.cli.Progress;
import org.jspecify.annotations.Nullable;

/** A progress bar, from the first step on: only then is it known how many there will be. */
final class FineTuningBar implements FineTuningProgress, AutoCloseable {

  private @Nullable Progress bar;

  @Override
  public void step(int done, int total) {
    if (bar == null) {
      bar = new Progress("fine-tuning", total);
    }
    bar.step(1);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
