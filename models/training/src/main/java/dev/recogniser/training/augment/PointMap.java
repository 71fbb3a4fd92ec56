package dev.recogniser.training.augment;

import dev.recogniser.Stroke;

/** A map of the plane onto itself. */
interface PointMap {

  double x(double x, double y);

  double y(double x, double y);

  /** Maps each point of a stroke. */
  default Stroke apply(Stroke stroke) {
    double[] points = new double[2 * stroke.size()];
    for (int i = 0; i < stroke.size(); i++) {
      points[2 * i] = x(stroke.x(i), stroke.y(i));
      points[2 * i + 1] = y(stroke.x(i), stroke.y(i));
    }
    return Stroke.of(points);
  }
}
