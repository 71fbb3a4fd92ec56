package dev.recogniser.paper;

import georegression.struct.homography.Homography2D_F64;

/**
 * The perspective in which a rectangle is seen as a quadrilateral, by Heckbert, "Fundamentals of
 * Texture Mapping and Image Warping", 1989, section 2.2.3.
 */
final class Perspective {

  private Perspective() {}

  /**
   * From places of a rectangle, whose top left corner is (0, 0), to places of a photo.
   *
   * @param quad what the rectangle is seen as
   * @param width of the rectangle
   * @param height of the rectangle
   */
  static Homography2D_F64 of(Quad quad, double width, double height) {
    Corner a = quad.corner(0);
    Corner b = quad.corner(1);
    Corner c = quad.corner(2);
    Corner d = quad.corner(3);
    double det = cross(b, c, d);
    double g = cross(a.x() - b.x() + c.x() - d.x(), a.y() - b.y() + c.y() - d.y(), d, c) / det;
    double h = -cross(a.x() - b.x() + c.x() - d.x(), a.y() - b.y() + c.y() - d.y(), b, c) / det;
    return new Homography2D_F64(
        (b.x() - a.x() + g * b.x()) / width,
        (d.x() - a.x() + h * d.x()) / height,
        a.x(),
        (b.y() - a.y() + g * b.y()) / width,
        (d.y() - a.y() + h * d.y()) / height,
        a.y(),
        g / width,
        h / height,
        1);
  }

  /** The cross product of the ways from the middle one to the outer ones. */
  private static double cross(Corner from, Corner middle, Corner to) {
    return cross(from.x() - middle.x(), from.y() - middle.y(), to, middle);
  }

  private static double cross(double x, double y, Corner to, Corner middle) {
    return x * (to.y() - middle.y()) - y * (to.x() - middle.x());
  }
}
