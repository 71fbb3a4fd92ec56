package dev.recogniser.paper;

/**
 * A corner of a sheet, in pixels of the photo: the photo's top left corner is (0, 0), and the
 * middle of its first pixel (0.5, 0.5).
 *
 * @param x how far right
 * @param y how far down
 */
public record Corner(double x, double y) {

  /** How far it is to another one. */
  double distance(Corner other) {
    return Math.hypot(other.x - x, other.y - y);
  }

  /** A point on the way to another one. */
  Corner towards(Corner other, double share) {
    return new Corner(x + share * (other.x - x), y + share * (other.y - y));
  }

  Corner scaled(double factor) {
    return new Corner(factor * x, factor * y);
  }
}
