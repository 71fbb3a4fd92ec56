package dev.recogniser.internal.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Traces straight, thin lines that go downwards: a chain of thin runs, each connected with one run
 * of the next row only, begins a line, which is then followed over gaps and over strokes that cross
 * it (directional single-connected chains; Zheng, Liu, Ding, Pan 2001, <i>Form frame line detection
 * with directional single-connected chain</i>, ICDAR). Linear in runs: a line is followed once.
 */
final class RuleTracer {

  /** How far a line leans at most: columns a row. */
  private static final double MAX_SLOPE = 0.2;

  /** The side of the raster divided by this is how far a line may be broken or covered. */
  private static final int GAPS_IN_SIDE = 6;

  private static final double MOST = 0.9;

  private final Runs runs;
  private final int widest;
  private final boolean[] used;
  private final int reach;
  private final int[] path;
  private final float[] centres;

  private RuleTracer(Runs runs, int widest) {
    this.runs = runs;
    this.widest = widest;
    this.used = new boolean[runs.count()];
    this.path = new int[runs.rows()];
    this.centres = new float[runs.rows()];
    this.reach = Math.max(8, runs.rows() / GAPS_IN_SIDE);
  }

  /**
   * Finds lines.
   *
   * @param widest the most pixels across that a line has
   */
  static List<RulePath> trace(Runs runs, int widest) {
    return new RuleTracer(runs, widest).all();
  }

  private List<RulePath> all() {
    List<RulePath> paths = new ArrayList<>();
    for (RuleChain chain : RuleChain.of(runs, widest)) {
      if (!used[chain.runs()[0]]) {
        RulePath path = follow(chain);
        if (path != null) {
          paths.add(path);
        }
      }
    }
    return paths;
  }

  private @Nullable RulePath follow(RuleChain chain) {
    int row = chain.row();
    int end = row + chain.length();
    RuleFit fit = new RuleFit(window());
    for (int i = 0; i < chain.length(); i++) {
      int run = chain.runs()[i];
      path[row + i] = run;
      centres[row + i] = (float) centre(run);
      fit.add(row + i, centre(run));
      used[run] = true;
    }
    double thickness = chain.thickness(runs);
    if (Math.abs(fit.slope()) > MAX_SLOPE || fit.deviation() > Math.max(1, 0.5 * thickness)) {
      return null;
    }
    int last = extend(end, 1, fit, thickness, chain.length());
    RuleFit back = new RuleFit(window());
    for (int i = Math.min(end, row + window()) - 1; i >= row; i--) {
      back.add(i, centres[i]);
    }
    int begin = extend(row - 1, -1, back, thickness, last + 1 - row);
    return new RulePath(
        begin,
        Arrays.copyOfRange(path, begin, last + 1),
        Arrays.copyOfRange(centres, begin, last + 1),
        thickness,
        limit(begin, last));
  }

  /** Of how many rows a line's direction is fitted. */
  private int window() {
    return Math.max(32, runs.rows() / 16);
  }

  /** A pixel more than most of a line has across. */
  private int limit(int begin, int last) {
    int[] widths =
        Arrays.stream(path, begin, last + 1).filter(run -> run >= 0).map(runs::width).toArray();
    Arrays.sort(widths);
    return widths[(int) (MOST * widths.length)] + 1;
  }

  /** Follows a line from a row on; the last row that has a run of it. */
  private int extend(int from, int step, RuleFit fit, double thickness, int length) {
    int known = length;
    int last = from - step;
    int missed = 0;
    double limit = Math.max(thickness + 2, 1.6 * thickness);
    for (int row = from;
        row >= 0
            && row < runs.rows()
            && missed <= Math.min(reach, Math.max(RuleChain.LEAST_ROWS, 2 * known));
        row += step) {
      double expected = fit.at(row);
      double tolerance = RulePath.tolerance(thickness) + 0.02 * missed;
      int run = nearest(row, expected);
      boolean near = run >= 0 && !used[run] && distance(run, expected) <= tolerance;
      centres[row] = (float) expected;
      if (near && runs.width(run) <= limit && Math.abs(centre(run) - expected) <= tolerance + 1) {
        path[row] = run;
        used[run] = true;
        fit.add(row, centre(run));
        centres[row] = (float) centre(run);
        last = row;
        known++;
        missed = 0;
      } else {
        path[row] = near && runs.width(run) > limit ? RulePath.CROSSED : RulePath.GAP;
        missed++;
      }
    }
    return last;
  }

  private double centre(int run) {
    return (runs.start(run) + runs.end(run)) / 2.0;
  }

  /** How far a run is from a column; 0 if it covers it. */
  private double distance(int run, double column) {
    return Math.max(0, Math.max(runs.start(run) - column, column - runs.end(run)));
  }

  private int nearest(int row, double column) {
    int low = runs.first(row);
    int high = runs.first(row + 1);
    if (low == high) {
      return -1;
    }
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (runs.start(middle) <= column) {
        low = middle;
      } else {
        high = middle;
      }
    }
    boolean following = low + 1 < runs.first(row + 1);
    return following && distance(low + 1, column) < distance(low, column) ? low + 1 : low;
  }
}
