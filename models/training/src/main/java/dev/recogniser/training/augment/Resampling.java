package dev.recogniser.training.augment;

import dev.recogniser.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How another device would have sampled the pen: points at another, even spacing along the strokes,
 * which cuts corners where it is coarse, and a little noise of each point. Lengths are parts of the
 * character's longer side.
 *
 * @param share of the characters that are resampled, in [0, 1]
 * @param coarsest the widest spacing of points, from 0.01 to 0.25; drawn from 0.01 up, all scales
 *     alike
 * @param noise the most that a point is displaced along either axis, from 0 to 0.1
 */
public record Resampling(double share, double coarsest, double noise) {

  private static final double FINEST = 0.01;

  /** Leaves points where they are. */
  public static final Resampling NONE = new Resampling(0, FINEST, 0);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public Resampling {
    Range.requireShare("The share of resampled characters", share);
    Range.require("The coarsest spacing of points", coarsest, FINEST, 0.25);
    Range.require("The noise of points", noise, 0, 0.1);
  }

  List<Stroke> vary(List<Stroke> strokes, RandomGenerator random, double side) {
    List<Stroke> sampled = strokes;
    if (Chance.of(random, share)) {
      double spacing = side * Chance.scale(random, FINEST, coarsest);
      sampled = strokes.stream().map(stroke -> evenly(stroke, spacing)).toList();
    }
    return sampled.stream().map(stroke -> noisy(stroke, random, side)).toList();
  }

  /** Points of a stroke at even distances along it, and its last one. */
  private static Stroke evenly(Stroke stroke, double spacing) {
    List<Double> points = new ArrayList<>(List.of(stroke.x(0), stroke.y(0)));
    double next = spacing;
    double along = 0;
    for (int i = 1; i < stroke.size(); i++) {
      double right = stroke.x(i) - stroke.x(i - 1);
      double down = stroke.y(i) - stroke.y(i - 1);
      double length = Math.hypot(right, down);
      for (; next < along + length; next += spacing) {
        double part = (next - along) / length;
        points.add(stroke.x(i - 1) + part * right);
        points.add(stroke.y(i - 1) + part * down);
      }
      along += length;
    }
    points.add(stroke.x(stroke.size() - 1));
    points.add(stroke.y(stroke.size() - 1));
    return Stroke.of(points.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private Stroke noisy(Stroke stroke, RandomGenerator random, double side) {
    double[] points = new double[2 * stroke.size()];
    for (int i = 0; i < stroke.size(); i++) {
      points[2 * i] = stroke.x(i) + side * Chance.upTo(random, noise);
      points[2 * i + 1] = stroke.y(i) + side * Chance.upTo(random, noise);
    }
    return Stroke.of(points);
  }
}
