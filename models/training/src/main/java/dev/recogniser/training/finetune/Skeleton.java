package dev.recogniser.training.finetune;

import dev.recogniser.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A character as few points.
 *
 * @param label which character
 * @param lines its strokes
 */
record Skeleton(String label, List<Line> lines) {

  /** How far a point may be moved, where characters are 100 high. */
  private static final double LOOSENESS = 7;

  private static final int STEPS = 6;

  /** A stroke: x0, y0, x1, y1, …, and whether it is a smooth curve. */
  record Line(List<Double> points, boolean smooth) {}

  /** Reads a line of the resource. */
  static Skeleton parse(String text) {
    String[] parts = text.split(" ", 2);
    return new Skeleton(
        parts[0], Arrays.stream(parts[1].split(" / ")).map(Skeleton::parseLine).toList());
  }

  private static Line parseLine(String text) {
    boolean smooth = text.startsWith("~");
    List<Double> points =
        Arrays.stream(text.substring(smooth ? 1 : 0).split("[ ,]")).map(Double::valueOf).toList();
    return new Line(points, smooth);
  }

  /** The strokes with all points moved a little. */
  List<Stroke> strokes(RandomGenerator random) {
    return lines.stream().map(line -> stroke(line, random)).toList();
  }

  private static Stroke stroke(Line line, RandomGenerator random) {
    double[] moved =
        line.points().stream()
            .mapToDouble(value -> value + random.nextDouble(-LOOSENESS, LOOSENESS))
            .toArray();
    return Stroke.of(line.smooth() ? curve(moved) : moved);
  }

  /** Catmull and Rom's spline: through all points. */
  private static double[] curve(double[] points) {
    int count = points.length / 2;
    List<Double> curve = new ArrayList<>();
    for (int i = 0; i + 1 < count; i++) {
      for (int step = 0; step < STEPS; step++) {
        double t = (double) step / STEPS;
        curve.add(between(points, i, t, 0));
        curve.add(between(points, i, t, 1));
      }
    }
    curve.add(points[points.length - 2]);
    curve.add(points[points.length - 1]);
    return curve.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double between(double[] points, int i, double t, int axis) {
    int last = points.length / 2 - 1;
    double before = points[2 * Math.max(0, i - 1) + axis];
    double from = points[2 * i + axis];
    double to = points[2 * (i + 1) + axis];
    double after = points[2 * Math.min(last, i + 2) + axis];
    double bend = 2 * before - 5 * from + 4 * to - after;
    double twist = 3 * (from - to) + after - before;
    return from + 0.5 * t * (to - before + t * (bend + t * twist));
  }
}
