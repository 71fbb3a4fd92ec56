package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import dev.recogniser.internal.image.StrokeFrame;

/** The way of the pen along a stroke. */
final class StrokePath {

  private StrokePath() {}

  /** Points at even distances along the way, half a pen apart unless that makes too many. */
  static Outline outline(Drawing drawing, Stroke stroke, double penWidth) {
    double length = StrokeFrame.length(stroke);
    double pen = drawing.penWidth();
    int count = (int) Math.min(Outline.MAX_POINTS, Math.ceil(2 * length / pen) + 1);
    float[] xs = new float[count];
    float[] ys = new float[count];
    double pitch = count > 1 ? length / (count - 1) : 0;
    int at = 1;
    double passed = 0;
    for (int i = 0; i < count; i++) {
      while (at < stroke.size() - 1 && passed + step(stroke, at) < i * pitch) {
        passed += step(stroke, at++);
      }
      place(drawing, stroke, at, i * pitch - passed, xs, ys, i);
    }
    return new Outline(xs, ys, penWidth / 2);
  }

  /** The length of the step to a point, in stroke units. */
  static double step(Stroke stroke, int to) {
    return Math.hypot(stroke.x(to) - stroke.x(to - 1), stroke.y(to) - stroke.y(to - 1));
  }

  /** Puts the point {@code along} units after point {@code to - 1} on the raster. */
  private static void place(
      Drawing drawing, Stroke stroke, int to, double along, float[] xs, float[] ys, int i) {
    double share = 0;
    if (to < stroke.size()) {
      double step = step(stroke, to);
      share = step > 0 ? Math.min(1, along / step) : 0;
    }
    int last = Math.min(to, stroke.size() - 1);
    int first = Math.min(to - 1, last);
    double x = stroke.x(first) + share * (stroke.x(last) - stroke.x(first));
    double y = stroke.y(first) + share * (stroke.y(last) - stroke.y(first));
    Box pixel = drawing.inRaster(new Box(x, y, 0, 0));
    xs[i] = (float) pixel.x();
    ys[i] = (float) pixel.y();
  }
}
