package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * One movement of the pen, from touching the surface to leaving it: at least one point, in any
 * unit, {@code y} growing downwards. Immutable.
 */
public final class Stroke {

  private final double[] points;

  private Stroke(double[] points) {
    this.points = points;
  }

  /**
   * Makes a stroke of its points.
   *
   * @param points {@code x0, y0, x1, y1, …}; copied
   * @return the stroke
   * @throws DrawingException if there is no point, a coordinate has no partner, or one is not
   *     finite
   */
  public static Stroke of(double... points) {
    requireNonNull(points, "points");
    if (points.length == 0 || points.length % 2 != 0) {
      throw new DrawingException(
          "A stroke has one or more pairs of coordinates, not "
              + points.length
              + " numbers. Give x0, y0, x1, y1 and so on.");
    }
    for (int i = 0; i < points.length; i++) {
      if (!Double.isFinite(points[i])) {
        throw new DrawingException(
            "Point "
                + i / 2
                + " of a stroke has the coordinate "
                + points[i]
                + ". Leave out points that the pen did not touch.");
      }
    }
    return new Stroke(points.clone());
  }

  /**
   * The number of points.
   *
   * @return at least 1
   */
  public int size() {
    return points.length / 2;
  }

  /**
   * A point's horizontal coordinate.
   *
   * @param index which point, from 0
   * @return its x
   */
  public double x(int index) {
    return points[2 * index];
  }

  /**
   * A point's vertical coordinate.
   *
   * @param index which point, from 0
   * @return its y, growing downwards
   */
  public double y(int index) {
    return points[2 * index + 1];
  }

  /**
   * The smallest box around the points, without the pen's width.
   *
   * @return the bounds, possibly without extent
   */
  public Box bounds() {
    double left = x(0);
    double right = left;
    double top = y(0);
    double bottom = top;
    for (int i = 1; i < size(); i++) {
      left = Math.min(left, x(i));
      right = Math.max(right, x(i));
      top = Math.min(top, y(i));
      bottom = Math.max(bottom, y(i));
    }
    return new Box(left, top, right - left, bottom - top);
  }

  /**
   * The same line, drawn the other way round.
   *
   * @return a stroke of the same points, the last one first
   */
  public Stroke reversed() {
    double[] turned = new double[points.length];
    for (int i = 0; i < points.length; i += 2) {
      turned[i] = points[points.length - 2 - i];
      turned[i + 1] = points[points.length - 1 - i];
    }
    return new Stroke(turned);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Stroke that && Arrays.equals(points, that.points);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(points);
  }

  @Override
  public String toString() {
    return "Stroke[" + size() + " points]";
  }
}
