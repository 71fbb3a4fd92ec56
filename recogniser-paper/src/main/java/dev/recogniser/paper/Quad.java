package dev.recogniser.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A quadrilateral.
 *
 * @param corners its corners clockwise, with y growing downwards
 */
record Quad(List<Corner> corners) {

  /** The sine of the sharpest angle that a sheet's corner is seen at: 45°. */
  static final double LEAST_TURN = 0.7;

  /** How much shorter than the opposite side a side is seen at most. */
  private static final double LEAST_RATIO = 0.4;

  Quad {
    corners = List.copyOf(corners);
  }

  /** The quadrilateral between four lines, unless some of them do not meet. */
  static Optional<Quad> between(List<Line> sides) {
    List<Corner> corners = new ArrayList<>(4);
    for (int i = 0; i < 4; i++) {
      sides.get((i + 3) % 4).meets(sides.get(i)).ifPresent(corners::add);
    }
    return corners.size() == 4 ? Optional.of(new Quad(corners)) : Optional.empty();
  }

  /** The corner that a side begins at. */
  Corner corner(int side) {
    return corners.get(side % 4);
  }

  Line line(int side) {
    return Line.through(corner(side), corner(side + 1));
  }

  double length(int side) {
    return corner(side).distance(corner(side + 1));
  }

  /** The enclosed area, by the shoelace formula; negative if the corners go round anticlockwise. */
  double area() {
    double twice = 0;
    for (int i = 0; i < 4; i++) {
      Corner a = corner(i);
      Corner b = corner(i + 1);
      twice += a.x() * b.y() - b.x() * a.y();
    }
    return twice / 2;
  }

  /** Whether a rectangle may look like that: convex, no sharp corner, no side far shorter. */
  boolean isPlausible() {
    if (!(area() > 1)) {
      return false;
    }
    for (int i = 0; i < 4; i++) {
      if (length(i) < LEAST_RATIO * length(i + 2) || line(i).turnTo(line(i + 1)) < LEAST_TURN) {
        return false;
      }
    }
    return true;
  }

  boolean contains(Corner point) {
    for (int i = 0; i < 4; i++) {
      if (line(i).inwards(point) < 0) {
        return false;
      }
    }
    return true;
  }

  Corner middle() {
    return new Corner(
        corners.stream().mapToDouble(Corner::x).average().orElseThrow(),
        corners.stream().mapToDouble(Corner::y).average().orElseThrow());
  }

  /** The same, moved towards its middle by a share of the way. */
  Quad shrunk(double share) {
    Corner middle = middle();
    return new Quad(corners.stream().map(each -> each.towards(middle, share)).toList());
  }

  Quad scaled(double factor) {
    return new Quad(corners.stream().map(each -> each.scaled(factor)).toList());
  }

  /** The same, beginning with the corner that is nearest to the top left. */
  Quad fromTopLeft() {
    int first = 0;
    for (int i = 1; i < 4; i++) {
      if (corner(i).x() + corner(i).y() < corner(first).x() + corner(first).y()) {
        first = i;
      }
    }
    return new Quad(
        List.of(corner(first), corner(first + 1), corner(first + 2), corner(first + 3)));
  }
}
