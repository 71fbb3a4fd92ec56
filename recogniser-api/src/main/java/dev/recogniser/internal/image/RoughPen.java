package dev.recogniser.internal.image;

import dev.recogniser.Stroke;
import java.util.Arrays;

/**
 * A round pen without smooth edges: a pixel is ink or paper, as its middle is. A line costs as many
 * pixels as it has on the raster, whatever else was drawn and however large the raster is.
 */
final class RoughPen {

  private static final byte INK = (byte) 255;

  private final StrokeFrame frame;
  private final double radius;
  private final byte[] levels;

  /** Takes where strokes lie, and paper of that size to draw on. */
  RoughPen(StrokeFrame frame, byte[] levels) {
    this.frame = frame;
    this.radius = frame.penWidth() * frame.scale() / 2;
    this.levels = levels;
  }

  /** Draws a stroke. */
  void draw(Stroke stroke) {
    for (int to = stroke.size() == 1 ? 0 : 1; to < stroke.size(); to++) {
      int from = Math.max(0, to - 1);
      double x = column(stroke, from);
      double y = row(stroke, from);
      draw(new Line(x, y, column(stroke, to) - x, row(stroke, to) - y));
    }
  }

  private double column(Stroke stroke, int point) {
    return (stroke.x(point) - frame.left()) * frame.scale();
  }

  private double row(Stroke stroke, int point) {
    return (stroke.y(point) - frame.top()) * frame.scale();
  }

  /**
   * From a place on the raster or beside it, so many pixels to the right and down; either may be
   * negative.
   */
  private record Line(double x, double y, double right, double down) {

    double top() {
      return y + Math.min(0, down);
    }

    double bottom() {
      return y + Math.max(0, down);
    }

    /** The row at which it comes to a column; not finite if it is upright, or a dot. */
    double rowAt(double column) {
      return y + (column - x) / right * down;
    }
  }

  /** Draws all that lies within the pen's radius of a line, but what lies beside the raster. */
  private void draw(Line line) {
    double left = line.rowAt(-radius);
    double right = line.rowAt(frame.width() + radius);
    boolean slants = Double.isFinite(left) && Double.isFinite(right);
    double top = slants ? Math.max(line.top(), Math.min(left, right)) : line.top();
    double bottom = slants ? Math.min(line.bottom(), Math.max(left, right)) : line.bottom();
    int end = (int) Math.min(frame.height(), bottom + radius + 1);
    double slope = line.right / line.down;
    double half = radius * Math.sqrt(1 + slope * slope);
    double firstEnd = line.top() + radius;
    double lastEnd = line.bottom() - radius;
    for (int row = (int) Math.max(0, top - radius); row < end; row++) {
      double middle = row + 0.5;
      if (middle > firstEnd && middle < lastEnd) {
        double centre = line.x + (middle - line.y) * slope;
        fill(row, centre - half, centre + half);
      } else {
        drawNearEnd(line, row);
      }
    }
  }

  /** Draws a row that may cross a round end of a line. */
  private void drawNearEnd(Line line, int row) {
    double down = row + 0.5 - line.y;
    double here = reach(down);
    double there = reach(down - line.down);
    double from = Math.min(-here, line.right - there);
    double until = Math.max(here, line.right + there);
    double across = radius / Math.hypot(line.right, line.down);
    for (double side : new double[] {-across, across}) {
      double share = (down - side * line.right) / line.down;
      if (share >= 0 && share <= 1) { // the line's edge at that side crosses the row
        double edge = share * line.right - side * line.down;
        from = Math.min(from, edge);
        until = Math.max(until, edge);
      }
    }
    fill(row, line.x + from, line.x + until);
  }

  /** Half the width of a round end so many rows from its middle; less than nothing outside. */
  private double reach(double rows) {
    double square = radius * radius - rows * rows;
    return square < 0 ? Double.NEGATIVE_INFINITY : Math.sqrt(square);
  }

  /** Fills the pixels of a row whose middles lie between two columns. */
  private void fill(int row, double from, double until) {
    int first = Math.max(0, (int) (from + 0.5));
    int end = Math.min(frame.width(), (int) (until + 0.5));
    if (first < end) {
      Arrays.fill(levels, row * frame.width() + first, row * frame.width() + end, INK);
    }
  }
}
