package dev.recogniser;

/**
 * An axis-parallel rectangle in a drawing's own coordinates: pixels of an image, or the units of
 * pen strokes. {@code y} grows downwards; pixel (0, 0) covers the square from (0, 0) to (1, 1).
 *
 * @param x left edge
 * @param y top edge
 * @param width extent to the right, not negative
 * @param height extent downwards, not negative
 */
public record Box(double x, double y, double width, double height) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a number is not finite, or an extent is negative
   */
  public Box {
    if (!(Double.isFinite(x)
        && Double.isFinite(y)
        && Double.isFinite(width)
        && Double.isFinite(height))) {
      throw new IllegalArgumentException(
          "A box has finite numbers, not " + x + ", " + y + ", " + width + ", " + height + ".");
    }
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException(
          "A box has no negative extent, not " + width + " × " + height + ".");
    }
  }

  /**
   * The right edge.
   *
   * @return {@code x + width}
   */
  public double right() {
    return x + width;
  }

  /**
   * The bottom edge.
   *
   * @return {@code y + height}
   */
  public double bottom() {
    return y + height;
  }

  /**
   * The area.
   *
   * @return {@code width × height}
   */
  public double area() {
    return width * height;
  }

  /**
   * The smallest box around both.
   *
   * @param other the other box
   * @return the hull of the two
   */
  public Box union(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /**
   * Intersection over union, the usual measure of how well two boxes agree.
   *
   * @param other the other box
   * @return shared area divided by joint area, in [0, 1]; 0 where both are empty
   */
  public double iou(Box other) {
    double w = Math.min(right(), other.right()) - Math.max(x, other.x);
    double h = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
    double shared = Math.max(0, w) * Math.max(0, h);
    double joint = area() + other.area() - shared;
    return joint > 0 ? shared / joint : 0;
  }
}
