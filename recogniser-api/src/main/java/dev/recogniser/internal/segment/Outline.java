package dev.recogniser.internal.segment;

/**
 * Points spread over a piece of ink, and how far the ink reaches around each. Immutable; the arrays
 * are not copied.
 */
final class Outline {

  /** Enough points for a distance good to a pen's width, few enough for quick pairs. */
  static final int MAX_POINTS = 48;

  private final float[] xs;
  private final float[] ys;
  private final double radius;
  private final float left;
  private final float top;
  private final float right;
  private final float bottom;

  Outline(float[] xs, float[] ys, double radius) {
    this.xs = xs;
    this.ys = ys;
    this.radius = radius;
    this.left = least(xs);
    this.top = least(ys);
    this.right = greatest(xs);
    this.bottom = greatest(ys);
  }

  private static float least(float[] values) {
    float least = Float.MAX_VALUE;
    for (float value : values) {
      least = value < least ? value : least;
    }
    return least;
  }

  private static float greatest(float[] values) {
    float greatest = -Float.MAX_VALUE;
    for (float value : values) {
      greatest = value > greatest ? value : greatest;
    }
    return greatest;
  }

  /** Pixels of paper between two pieces: 0 or less where they touch. */
  double distance(Outline other) {
    float nearest = Float.MAX_VALUE;
    for (int i = 0; i < xs.length; i++) {
      float x = xs[i];
      float y = ys[i];
      if (other.squaredGap(x, y, x, y) < nearest) {
        nearest = Math.min(nearest, other.squaredDistance(x, y));
      }
    }
    return Math.sqrt(nearest) - radius - other.radius;
  }

  /** Pixels of paper between the boxes around two pieces: never more than between the pieces. */
  double gap(Outline other) {
    float gap = squaredGap(other.left, other.top, other.right, other.bottom);
    return Math.sqrt(gap) - radius - other.radius;
  }

  /** Rounded like a distance, and so never more than that of a point in the given box. */
  private float squaredGap(float boxLeft, float boxTop, float boxRight, float boxBottom) {
    float dx = Math.max(0, Math.max(left - boxRight, boxLeft - right));
    float dy = Math.max(0, Math.max(top - boxBottom, boxTop - bottom));
    return dx * dx + dy * dy;
  }

  private float squaredDistance(float x, float y) {
    float nearest = Float.MAX_VALUE;
    for (int i = 0; i < xs.length; i++) {
      float dx = xs[i] - x;
      float dy = ys[i] - y;
      float distance = dx * dx + dy * dy;
      nearest = distance < nearest ? distance : nearest;
    }
    return nearest;
  }
}
