package dev.recogniser.paper;

/** A line, and where along it something light borders on something darker. */
final class Edge {

  /** How far apart the places are that are looked at. */
  private static final double STEP = 2;

  /** How far inside of the line the light is measured, and the dark outside, in pixels. */
  private static final double[] INSIDE = {4, 7};

  private static final double[] OUTSIDE = {4, 8, 12};

  /** A table throws back at most 80 % of the light that paper does: a third of a doubling less. */
  private static final float LEAST_STEP = Shades.DOUBLE / 3;

  private final Line line;
  private final double start;
  private final boolean border;

  /** How many places up to each one have support. */
  private final int[] upTo;

  private Edge(Line line, double start, int[] upTo, boolean border) {
    this.line = line;
    this.start = start;
    this.upTo = upTo;
    this.border = border;
  }

  /** Looks along a line through the whole picture. */
  static Edge of(Line line, Shades shades) {
    double reach = Math.hypot(shades.width(), shades.height());
    double start = line.along(new Corner(shades.width() / 2.0, shades.height() / 2.0)) - reach;
    int[] upTo = new int[(int) (2 * reach / STEP) + 2];
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] = upTo[i - 1] + (isLit(line, start + i * STEP, shades) ? 1 : 0);
    }
    return new Edge(line, start, upTo, false);
  }

  /** A border of the picture, where a sheet may be cut off: nothing speaks for it. */
  static Edge border(Line line) {
    return new Edge(line, 0, new int[] {0}, true);
  }

  private static boolean isLit(Line line, double along, Shades shades) {
    float light = Float.MAX_VALUE;
    for (double inside : INSIDE) {
      float shade = shades.at(line.at(along, inside));
      if (Float.isNaN(shade)) {
        return false;
      }
      light = Math.min(light, shade);
    }
    for (double outside : OUTSIDE) {
      float shade = shades.at(line.at(along, -outside));
      if (Float.isNaN(shade)) {
        return outside > OUTSIDE[0]; // the table's margin is narrow
      }
      if (shade > light - LEAST_STEP) {
        return false;
      }
    }
    return true;
  }

  Line line() {
    return line;
  }

  boolean isBorder() {
    return border;
  }

  /** How many places have support. */
  int supported() {
    return upTo[upTo.length - 1];
  }

  /** The share of places between two points of the line that have support. */
  double support(Corner from, Corner to) {
    int first = place(from);
    int last = place(to);
    return last <= first ? 0 : (upTo[last] - upTo[first]) / (double) (last - first);
  }

  private int place(Corner point) {
    int place = (int) Math.round((line.along(point) - start) / STEP);
    return Math.max(0, Math.min(upTo.length - 1, place));
  }
}
