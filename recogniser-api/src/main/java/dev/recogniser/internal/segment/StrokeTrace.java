package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import dev.recogniser.internal.image.StrokeFrame;

/**
 * Points at even distances along a stroke, as it goes to the right: one that was drawn to the left
 * is followed backwards.
 */
final class StrokeTrace {

  /** Enough for fifty letters. */
  private static final int MOST = 1024;

  private final double[] xs;
  private final double[] ys;

  /**
   * For each point its place in the stroke: an index of its points, and a share of the next step.
   */
  private final double[] places;

  private final double pitch;

  /** Takes about so many pixels from point to point. */
  StrokeTrace(Drawing drawing, Stroke stroke, double scale, double pitch) {
    double length = StrokeFrame.length(stroke) * scale;
    int count = (int) Math.max(2, Math.min(MOST, length / pitch));
    this.pitch = length / (count - 1);
    this.xs = new double[count];
    this.ys = new double[count];
    this.places = new double[count];
    boolean backwards = stroke.x(stroke.size() - 1) < stroke.x(0);
    double passed = 0;
    int at = 1;
    for (int i = 0; i < count; i++) {
      double along = i * this.pitch / scale;
      while (at < stroke.size() - 1 && passed + StrokePath.step(stroke, at) < along) {
        passed += StrokePath.step(stroke, at++);
      }
      double step = at < stroke.size() ? StrokePath.step(stroke, at) : 0;
      double place = at - 1 + (step > 0 ? Math.max(0, Math.min(1, (along - passed) / step)) : 0);
      set(backwards ? count - 1 - i : i, place, drawing.inRaster(point(stroke, place)));
    }
  }

  private void set(int i, double place, Box pixel) {
    places[i] = place;
    xs[i] = pixel.x();
    ys[i] = pixel.y();
  }

  private static Box point(Stroke stroke, double place) {
    int from = (int) Math.min(place, stroke.size() - 1);
    int to = Math.min(from + 1, stroke.size() - 1);
    double share = place - from;
    return new Box(
        stroke.x(from) + share * (stroke.x(to) - stroke.x(from)),
        stroke.y(from) + share * (stroke.y(to) - stroke.y(from)),
        0,
        0);
  }

  /** The stroke between two places of it, in the order that it was drawn. */
  static Stroke between(Stroke stroke, double a, double b) {
    double from = Math.min(a, b);
    double to = Math.max(a, b);
    int first = (int) Math.floor(from) + 1;
    int last = (int) Math.ceil(to) - 1;
    double[] points = new double[2 * (Math.max(0, last - first + 1) + 2)];
    int count = put(points, 0, point(stroke, from));
    for (int i = first; i <= last; i++) {
      count = put(points, count, point(stroke, i));
    }
    put(points, count, point(stroke, to));
    return Stroke.of(points);
  }

  private static int put(double[] points, int count, Box point) {
    points[count] = point.x();
    points[count + 1] = point.y();
    return count + 2;
  }

  int count() {
    return xs.length;
  }

  /** A point's column in the raster. */
  double x(int point) {
    return xs[point];
  }

  /** A point's row in the raster. */
  double y(int point) {
    return ys[point];
  }

  /** Where in the stroke a point lies. */
  double place(int point) {
    return places[point];
  }

  /** Pixels from point to point. */
  double pitch() {
    return pitch;
  }
}
