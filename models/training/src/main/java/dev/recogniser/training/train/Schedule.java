package dev.recogniser.training.train;

import ai.djl.training.tracker.Tracker;
import dev.recogniser.training.recipe.Optimisation;

/**
 * How the learning rate goes: a straight rise to the peak, then as the recipe says. With half a
 * cosine it is one cycle (Smith and Topin 2018, arXiv:1708.07120).
 *
 * @param settings peak, warm-up and shape
 * @param steps of the whole training
 * @param done steps that were done before this process began
 */
record Schedule(Optimisation settings, long steps, int done) implements Tracker {

  private static final double START = 0.04;

  @Override
  public float getNewValue(int update) {
    double part = Math.min(1, (done + update - 1) / (double) steps);
    double warmUp = settings.warmUp();
    double factor =
        part < warmUp
            ? START + (1 - START) * part / warmUp
            : afterwards((part - warmUp) / (1 - warmUp));
    return (float) (settings.peakRate() * factor);
  }

  private double afterwards(double part) {
    return switch (settings.schedule()) {
      case COSINE -> (1 + Math.cos(Math.PI * part)) / 2;
      case LINEAR -> 1 - part;
      case CONSTANT -> 1;
    };
  }
}
