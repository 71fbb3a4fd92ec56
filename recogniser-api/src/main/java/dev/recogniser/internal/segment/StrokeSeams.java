package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds where a stroke may run from one letter into the next: where it has left what lies behind it
 * and come to what lies before it, at the low points of its way.
 *
 * @param penWidth the pen's width, in pixels
 * @param height the usual height of a character, in pixels
 * @param spacing the usual gap between characters, in heights: where it is wide, few are joined
 */
record StrokeSeams(double penWidth, double height, double spacing) {

  /**
   * A place to cut.
   *
   * @param point of the trace
   */
  record Cut(int point, Seam seam) {}

  /** The least way of the pen in a letter, in usual heights. */
  private static final double STEM = 0.4;

  /** The width of a letter, in usual heights: a stroke has no more cuts than that allows. */
  private static final double LETTER = 0.4;

  private static final int MOST = 8;

  /** Log-odds from which on a cut is tried. */
  private static final double DOUBT = -2.4;

  /** The cuts of a stroke, left to right. */
  List<Cut> find(StrokeTrace trace, Bounds bounds) {
    double[] shared = shared(trace);
    List<Cut> cuts = new ArrayList<>();
    for (int point : lowPoints(trace, shared)) {
      double evidence = evidence(trace, bounds, point, shared[point]);
      if (evidence > DOUBT) {
        cuts.add(new Cut(point, new Seam(evidence, 1, trace.y(point))));
      }
    }
    cuts.sort(Comparator.comparingDouble(cut -> -cut.seam().evidence()));
    double letters = bounds.width() / height;
    return apart(trace, cuts, (int) Math.min(MOST, letters / LETTER));
  }

  /** For each point how many columns the stroke has on both sides of it, but for a pen's width. */
  private double[] shared(StrokeTrace trace) {
    double[] shared = new double[trace.count()];
    double right = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < shared.length; i++) {
      right = Math.max(right, trace.x(i));
      shared[i] = right;
    }
    double left = Double.POSITIVE_INFINITY;
    for (int i = shared.length - 1; i >= 0; i--) {
      left = Math.min(left, trace.x(i));
      shared[i] = Math.max(0, shared[i] - left - penWidth);
    }
    return shared;
  }

  /** The lowest points where the fewest columns are shared. */
  private List<Integer> lowPoints(StrokeTrace trace, double[] shared) {
    List<Integer> low = new ArrayList<>();
    int reach = (int) Math.max(1, STEM / 2 * height / trace.pitch());
    for (int i = 1; i < shared.length - 1; i++) {
      boolean best = true;
      for (int j = Math.max(0, i - reach);
          best && j < Math.min(shared.length, i + reach + 1);
          j++) {
        best = !isBetter(trace, shared, j, i);
      }
      if (best) {
        low.add(i);
      }
    }
    return low;
  }

  private static boolean isBetter(StrokeTrace trace, double[] shared, int j, int i) {
    if (shared[j] != shared[i]) {
      return shared[j] < shared[i];
    }
    return trace.y(j) > trace.y(i) || (trace.y(j) == trace.y(i) && j < i);
  }

  /**
   * Log-odds that a stroke runs into the next letter at a point: a logistic regression on 6,000
   * points in the UNIPEN lines of training writers, as they are and with letters joined by pen.
   */
  private double evidence(StrokeTrace trace, Bounds bounds, int point, double shared) {
    double down = (trace.y(point) - bounds.top()) / bounds.height();
    double aside = Math.abs((trace.x(point) - bounds.left()) / bounds.width() - 0.5);
    return -4.4
        + 4.9 * bounds.width() / height
        - 2 * down
        - 1.3 * aside
        - 2.8 * shared / height
        - 5.3 * spacing;
  }

  /** The first cuts that leave enough of the stroke between them and at both ends, in order. */
  private List<Cut> apart(StrokeTrace trace, List<Cut> cuts, int most) {
    int least = (int) Math.max(1, STEM * height / trace.pitch());
    List<Cut> chosen = new ArrayList<>();
    for (Cut cut : cuts) {
      boolean apart = cut.point() >= least && trace.count() - 1 - cut.point() >= least;
      for (Cut other : chosen) {
        apart &= Math.abs(cut.point() - other.point()) >= least;
      }
      if (apart && chosen.size() < most) {
        chosen.add(cut);
      }
    }
    chosen.sort(Comparator.comparingInt(Cut::point));
    return chosen;
  }
}
