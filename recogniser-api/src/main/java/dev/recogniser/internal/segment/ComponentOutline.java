package dev.recogniser.internal.segment;

import java.util.Arrays;

/** Picks points on a component's edge, evenly enough to measure distances. */
final class ComponentOutline {

  private ComponentOutline() {}

  /** Both ends of some runs, and points along long ones: a bar is one run deep. */
  static Outline of(InkRuns ink, Bounds bounds) {
    int runs = ink.count();
    int rows = Math.min(runs, Outline.MAX_POINTS / 2);
    int pitch = Math.max(1, bounds.extent() / 16);
    float[] xs = new float[Outline.MAX_POINTS * 2];
    float[] ys = new float[xs.length];
    int count = 0;
    for (int i = 0; i < rows; i++) {
      int run = (int) ((long) i * (runs - 1) / Math.max(1, rows - 1));
      int steps = Math.max(1, (ink.end(run) - ink.start(run)) / pitch);
      for (int s = 0; s <= steps && count < xs.length; s++, count++) {
        xs[count] = ink.start(run) + (float) (ink.end(run) - ink.start(run)) * s / steps;
        ys[count] = ink.row(run) + 0.5f;
      }
    }
    return new Outline(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count), 0);
  }
}
