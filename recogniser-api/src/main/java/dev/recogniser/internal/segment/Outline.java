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

  Outline(float[] xs, float[] ys, double radius) {
    this.xs = xs;
    this.ys = ys;
    this.radius = radius;
  }

  /** Pixels of paper between two pieces: 0 or less where they touch. */
  double distance(Outline other) {
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < xs.length; i++) {
      nearest = Math.min(nearest, squaredDistance(xs[i], ys[i], other));
    }
    return Math.sqrt(nearest) - radius - other.radius;
  }

  private static double squaredDistance(float x, float y, Outline other) {
    float nearest = Float.MAX_VALUE;
    for (int i = 0; i < other.xs.length; i++) {
      float dx = other.xs[i] - x;
      float dy = other.ys[i] - y;
      nearest = Math.min(nearest, dx * dx + dy * dy);
    }
    return nearest;
  }
}
