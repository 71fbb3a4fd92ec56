package dev.recogniser.internal.segment;

/**
 * Points spread over a piece of ink, and how far the ink reaches around each. Immutable; the arrays
 * are not copied.
 */
final class Outline {

  /** Enough points for a distance good to a pen's width, few enough for quick pairs. */
  static final int MAX_POINTS = 48;

  /** So many points that follow each other share a box: few boxes, and small ones. */
  private static final int LENGTH = 8;

  private final float[] xs;
  private final float[] ys;
  private final double radius;
  private final Run whole;
  private final Run[] runs;

  Outline(float[] xs, float[] ys, double radius) {
    this.xs = xs;
    this.ys = ys;
    this.radius = radius;
    this.whole = run(0, xs.length);
    this.runs = new Run[(xs.length + LENGTH - 1) / LENGTH];
    for (int run = 0; run < runs.length; run++) {
      runs[run] = run(run * LENGTH, Math.min(xs.length, (run + 1) * LENGTH));
    }
  }

  /** The points from one to before another. */
  private Run run(int from, int to) {
    return new Run(
        from, to, least(xs, from, to), least(ys, from, to), most(xs, from, to), most(ys, from, to));
  }

  private static float least(float[] values, int from, int to) {
    float least = Float.MAX_VALUE;
    for (int i = from; i < to; i++) {
      least = Math.min(least, values[i]);
    }
    return least;
  }

  private static float most(float[] values, int from, int to) {
    float most = -Float.MAX_VALUE;
    for (int i = from; i < to; i++) {
      most = Math.max(most, values[i]);
    }
    return most;
  }

  /** Points that follow each other, and the box around them. */
  private record Run(int from, int to, float left, float top, float right, float bottom) {

    /** Rounded like a distance, and so never more than that of a point here and one there. */
    float squaredGap(Run other) {
      float dx = Math.max(0, Math.max(left - other.right, other.left - right));
      float dy = Math.max(0, Math.max(top - other.bottom, other.top - bottom));
      return dx * dx + dy * dy;
    }
  }

  /**
   * Pixels of paper between two pieces: 0 or less where they touch. Points are held against each
   * other only where their boxes lie nearer than the nearest points so far, beginning with the
   * nearest boxes.
   */
  double distance(Outline other) {
    Run here = nearest(runs, other.whole);
    Run there = nearest(other.runs, here);
    float nearest = squaredDistance(here, other, there);
    for (Run run : runs) {
      if (run.squaredGap(other.whole) < nearest) {
        for (Run otherRun : other.runs) {
          if (run.squaredGap(otherRun) < nearest) {
            nearest = Math.min(nearest, squaredDistance(run, other, otherRun));
          }
        }
      }
    }
    return Math.sqrt(nearest) - radius - other.radius;
  }

  private static Run nearest(Run[] runs, Run to) {
    Run nearest = runs[0];
    for (Run run : runs) {
      nearest = run.squaredGap(to) < nearest.squaredGap(to) ? run : nearest;
    }
    return nearest;
  }

  /** Pixels of paper between the boxes around two pieces: never more than between the pieces. */
  double gap(Outline other) {
    return Math.sqrt(whole.squaredGap(other.whole)) - radius - other.radius;
  }

  private float squaredDistance(Run here, Outline other, Run there) {
    float nearest = Float.MAX_VALUE;
    for (int i = here.from(); i < here.to(); i++) {
      for (int j = there.from(); j < there.to(); j++) {
        float dx = other.xs[j] - xs[i];
        float dy = other.ys[j] - ys[i];
        float distance = dx * dx + dy * dy;
        nearest = distance < nearest ? distance : nearest;
      }
    }
    return nearest;
  }
}
