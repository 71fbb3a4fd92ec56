package dev.recogniser.paper;

import java.util.Optional;

/**
 * A straight line with a direction: whoever follows it, with y growing downwards, has the paper on
 * the right. So the sides of a sheet go round it clockwise.
 *
 * @param x a point's place to the right
 * @param y and downwards
 * @param dx the direction, of length 1
 * @param dy likewise
 */
record Line(double x, double y, double dx, double dy) {

  static Line through(Corner from, Corner to) {
    double length = from.distance(to);
    return new Line(from.x(), from.y(), (to.x() - from.x()) / length, (to.y() - from.y()) / length);
  }

  Line reversed() {
    return new Line(x, y, -dx, -dy);
  }

  /** The point at a distance along the line, and at another one from it towards the paper. */
  Corner at(double along, double inwards) {
    return new Corner(x + along * dx - inwards * dy, y + along * dy + inwards * dx);
  }

  /** How far along the line a point is. */
  double along(Corner point) {
    return (point.x() - x) * dx + (point.y() - y) * dy;
  }

  /** How far from the line a point is, towards the paper. */
  double inwards(Corner point) {
    return (point.y() - y) * dx - (point.x() - x) * dy;
  }

  /** The sine of the turn to the right that leads from this direction to another one. */
  double turnTo(Line other) {
    return dx * other.dy - dy * other.dx;
  }

  /** Where it meets another one, unless they are parallel. */
  Optional<Corner> meets(Line other) {
    double turn = turnTo(other);
    if (Math.abs(turn) < 1e-6) {
      return Optional.empty();
    }
    double along = ((other.x - x) * other.dy - (other.y - y) * other.dx) / turn;
    return Optional.of(at(along, 0));
  }
}
