package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Stroke;

/** Where a stroke lies, by the way of the pen's middle. */
record StrokeSpread(Stroke stroke, Box bounds) implements Spread {

  StrokeSpread(Stroke stroke) {
    this(stroke, stroke.bounds());
  }

  @Override
  public double shareIn(Box box) {
    if (bounds.x() >= box.x()
        && bounds.y() >= box.y()
        && bounds.right() <= box.right()
        && bounds.bottom() <= box.bottom()) {
      return 1; // a dot has no length to tell
    }
    double inside = 0;
    double whole = 0;
    for (int to = 1; to < stroke.size(); to++) {
      double step = StrokePath.step(stroke, to);
      whole += step;
      inside += step * shareOfStep(to, box);
    }
    return whole > 0 ? inside / whole : 0;
  }

  /** Clips a step (Liang and Barsky 1984). */
  private double shareOfStep(int to, Box box) {
    double x = stroke.x(to - 1);
    double y = stroke.y(to - 1);
    double right = stroke.x(to) - x;
    double down = stroke.y(to) - y;
    double from =
        Math.max(enters(x, right, box.x(), box.right()), enters(y, down, box.y(), box.bottom()));
    double until =
        Math.min(leaves(x, right, box.x(), box.right()), leaves(y, down, box.y(), box.bottom()));
    return Math.max(0, Math.min(1, until) - Math.max(0, from));
  }

  /** How far along a step it comes between two bounds, of one coordinate. */
  private static double enters(double start, double step, double low, double high) {
    if (step == 0) {
      return start >= low && start <= high ? 0 : 1;
    }
    return ((step > 0 ? low : high) - start) / step;
  }

  private static double leaves(double start, double step, double low, double high) {
    return step == 0 ? 1 : ((step > 0 ? high : low) - start) / step;
  }
}
