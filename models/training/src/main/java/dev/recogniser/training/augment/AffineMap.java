package dev.recogniser.training.augment;

/**
 * A linear map of the plane: {@code x' = xx·x + xy·y}, {@code y' = yx·x + yy·y}.
 *
 * @param xx how much x gives to x'
 * @param xy how much y gives to x'
 * @param yx how much x gives to y'
 * @param yy how much y gives to y'
 */
record AffineMap(double xx, double xy, double yx, double yy) implements PointMap {

  /** The map back; a map that turns, slants and stretches has one. */
  AffineMap inverse() {
    double area = xx * yy - xy * yx;
    return new AffineMap(yy / area, -xy / area, -yx / area, xx / area);
  }

  @Override
  public double x(double x, double y) {
    return xx * x + xy * y;
  }

  @Override
  public double y(double x, double y) {
    return yx * x + yy * y;
  }
}
