package dev.recogniser.internal.segment;

/**
 * A printed or drawn line that is no writing: a rule, an underline, a side of a frame.
 *
 * @param lying whether it lies; else it stands upright
 * @param path its way, whose rows are columns of the raster if it lies
 */
record Rule(boolean lying, RulePath path) {

  /** How far an end may be from what it meets, in thicknesses. */
  private static final double MEETS = 2.5;

  /** How thick what remains of it may be, against its own thickness. */
  private static final double REMAINS = 1.5;

  /** Whether it crosses another, which goes the other way, or ends on it. */
  boolean meets(Rule other) {
    double row = crossing(other);
    double across = path.at((int) Math.round(row));
    double tolerance = tolerance(other);
    return path.reaches(row, tolerance) && other.path.reaches(across, tolerance);
  }

  /** Whether it reaches the place across that another has, which goes the other way. */
  boolean isLevelWith(Rule other) {
    return path.reaches(
        other.path.at((other.path.first() + other.path.end()) / 2), tolerance(other));
  }

  /** Whether it ends on another, which goes the other way: with its first row, or its last. */
  boolean endsOn(Rule other, boolean last) {
    int row = last ? path.end() - 1 : path.first();
    return meets(other) && Math.abs(crossing(other) - row) <= tolerance(other);
  }

  /** The row in which it crosses another, which goes the other way. */
  double crossing(Rule other) {
    double middle = path.at((path.first() + path.end()) / 2);
    double row = other.path.at((int) Math.round(middle));
    return other.path.at((int) Math.round(path.at((int) Math.round(row))));
  }

  /** Whether ink within bounds lies on it alone, and is hardly thicker. */
  boolean holds(Bounds ink) {
    int across = lying ? ink.height() : ink.width();
    double middle = lying ? ink.centreY() : ink.centreX();
    double along = lying ? ink.centreX() : ink.centreY();
    return across <= REMAINS * path.limit()
        && path.reaches(along, path.limit())
        && Math.abs(path.at((int) Math.round(along)) - middle) <= path.limit();
  }

  private double tolerance(Rule other) {
    return Math.max(3, MEETS * Math.max(path.thickness(), other.path.thickness()));
  }
}
