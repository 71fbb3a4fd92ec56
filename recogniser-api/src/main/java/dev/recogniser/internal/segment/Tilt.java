package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a page's lines are turned against its edges. The feet of the letters are projected along
 * each of some directions; along the lines they fall together (Baird 1987, <i>The skew angle of
 * printed documents</i>, by the feet of connected components).
 *
 * @param angle clockwise, in radians; 0 for level lines
 * @param left of all that is written, where it is turned back
 * @param top likewise
 */
record Tilt(double angle, int left, int top) {

  static final Tilt NONE = new Tilt(0, 0, 0);

  /** The farthest turn that is looked for, in steps to each side. */
  private static final int STEPS = 20;

  private static final double STEP = Math.toRadians(1);

  /** Up to this turn, in steps, lines are followed as they are. */
  private static final int LEVEL = 3;

  /** How much better, as a share, feet fall together along a tilted line that is believed. */
  private static final double BETTER = 1.25;

  /** Of fewer letters any direction makes some fall together. */
  private static final int LEAST_LETTERS = 8;

  /** The least height of a letter, in usual heights. */
  private static final double LETTER = 0.4;

  /** How close feet fall together, in usual heights. */
  private static final double BIN = 0.15;

  private record Foot(double x, double y) {}

  /** Measures it. */
  static Tilt of(List<Part> parts, double height) {
    if (parts.size() < LEAST_LETTERS) {
      return NONE;
    }
    Bounds all = Part.bounds(parts);
    List<Foot> feet = new ArrayList<>();
    for (Part part : parts) {
      Bounds bounds = part.bounds();
      if (bounds.height() >= LETTER * height) {
        feet.add(
            new Foot(
                (bounds.centreX() - all.left()) / height, (bounds.bottom() - all.top()) / height));
      }
    }
    double angle = feet.size() < LEAST_LETTERS ? 0 : angle(feet);
    return angle == 0 ? NONE : new Tilt(angle, all.left(), all.top());
  }

  private static double angle(List<Foot> feet) {
    double level = 0;
    double most = 0;
    int best = 0;
    for (int step = -STEPS; step <= STEPS; step++) {
      double together = together(feet, step * STEP);
      if (Math.abs(step) <= LEVEL) {
        level = Math.max(level, together);
      }
      if (together > most) {
        most = together;
        best = step;
      }
    }
    return Math.abs(best) > LEVEL && most > BETTER * level ? best * STEP : 0;
  }

  /**
   * How many feet fall together: the sum over all of those that lie in the same bin or the next.
   */
  private static double together(List<Foot> feet, double angle) {
    double[] levels =
        feet.stream()
            .mapToDouble(foot -> foot.y() * Math.cos(angle) - foot.x() * Math.sin(angle))
            .sorted()
            .toArray();
    double sum = 0;
    int first = 0;
    for (int last = 0; last < levels.length; last++) {
      while (levels[last] - levels[first] > BIN) {
        first++;
      }
      sum += last - first;
    }
    return sum;
  }

  /** Pieces, each as it is, in the places that they have on level lines. */
  List<Part> level(List<Part> parts) {
    return angle == 0 ? parts : parts.stream().map(part -> part.at(level(part.bounds()))).toList();
  }

  /** A box of the same size around its middle's place. */
  private Bounds level(Bounds bounds) {
    double x = bounds.centreX() - left;
    double y = bounds.centreY() - top;
    return bounds.moved(
        (int) Math.round(x * Math.cos(angle) + y * Math.sin(angle) - x),
        (int) Math.round(y * Math.cos(angle) - x * Math.sin(angle) - y));
  }
}
