package dev.recogniser.training.segments;

import dev.recogniser.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * Lifts the pen where a stroke turns back: many draw an m in three strokes, or an N, that UNIPEN's
 * writers draw in one. So the reader learns what the pieces of a letter look like.
 */
final class PenLifts {

  /** From this cosine of the angle between before and after a point down, the pen turns back. */
  private static final double SHARP = -0.5;

  private PenLifts() {}

  /**
   * A stroke in pieces.
   *
   * @param reach how far before and after a point its direction is looked at, in the stroke's
   *     units; pieces are at least as long
   */
  static List<Stroke> of(Stroke stroke, double reach) {
    List<Stroke> pieces = new ArrayList<>();
    int begin = 0;
    for (int at = 1; at < stroke.size() - 1; at++) {
      int before = back(stroke, at, begin, reach);
      int after = forth(stroke, at, reach);
      if (before >= begin && after < stroke.size() && cosine(stroke, before, at, after) < SHARP) {
        pieces.add(piece(stroke, begin, at));
        begin = leaves(stroke, begin, at, reach / 2);
        at = begin;
      }
    }
    pieces.add(piece(stroke, begin, stroke.size() - 1));
    return pieces;
  }

  /**
   * Where the pen leaves the way it came: who lifts it does not draw that again. The point at which
   * it turns back if it never does.
   */
  private static int leaves(Stroke stroke, int begin, int turn, double reach) {
    int point = turn + 1;
    while (point < stroke.size() - 1 && isNear(stroke, point, begin, turn, reach)) {
      point++;
    }
    return point == stroke.size() - 1 ? turn : point;
  }

  private static boolean isNear(Stroke stroke, int point, int from, int to, double reach) {
    for (int passed = from; passed < to; passed++) {
      if (distance(stroke, passed, point) < reach) {
        return true;
      }
    }
    return false;
  }

  /** The last point that lies at least as far before; one too early if there is none. */
  private static int back(Stroke stroke, int at, int begin, double reach) {
    int point = at - 1;
    while (point >= begin && distance(stroke, point, at) < reach) {
      point--;
    }
    return point;
  }

  private static int forth(Stroke stroke, int at, double reach) {
    int point = at + 1;
    while (point < stroke.size() && distance(stroke, at, point) < reach) {
      point++;
    }
    return point;
  }

  private static double distance(Stroke stroke, int a, int b) {
    return Math.hypot(stroke.x(b) - stroke.x(a), stroke.y(b) - stroke.y(a));
  }

  private static double cosine(Stroke stroke, int before, int at, int after) {
    double x = stroke.x(at) - stroke.x(before);
    double y = stroke.y(at) - stroke.y(before);
    double u = stroke.x(after) - stroke.x(at);
    double v = stroke.y(after) - stroke.y(at);
    return (x * u + y * v) / (distance(stroke, before, at) * distance(stroke, at, after));
  }

  private static Stroke piece(Stroke stroke, int from, int to) {
    double[] points = new double[2 * (to - from + 1)];
    for (int i = from; i <= to; i++) {
      points[2 * (i - from)] = stroke.x(i);
      points[2 * (i - from) + 1] = stroke.y(i);
    }
    return Stroke.of(points);
  }
}
