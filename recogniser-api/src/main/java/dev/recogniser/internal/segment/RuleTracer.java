package dev.recogniser.internal.segment;

import static java.util.Comparator.comparingInt;

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

  /** Rows of a chain that begins a line, at least. */
  private static final int MIN_CHAIN = 6;

  /** A chain is at least so many times as long as it is thick. */
  private static final int MIN_ELONGATION = 4;

  /** The side of the raster divided by this is how far a line may be broken or covered. */
  private static final int GAPS_IN_SIDE = 6;

  private static final double MOST = 0.9;

  /** The side of the raster divided by this is how long a chain is that begins a line. */
  private static final int SHORTEST_IN_SIDE = 60;

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
    int[] next = chain();
    List<RulePath> paths = new ArrayList<>();
    for (Chain chain : chains(next)) {
      if (!used[chain.run()]) {
        RulePath path = follow(chain, next);
        if (path != null) {
          paths.add(path);
        }
      }
    }
    return paths;
  }

  /** Where lines may begin, the longest first: it is the surest. */
  private List<Chain> chains(int[] next) {
    List<Chain> chains = new ArrayList<>();
    int least = Math.max(MIN_CHAIN, runs.rows() / SHORTEST_IN_SIDE);
    boolean[] follows = new boolean[next.length];
    for (int run = 0, row = 0; run < next.length; run++) {
      while (runs.first(row + 1) <= run) {
        row++;
      }
      if (next[run] >= 0) {
        follows[next[run]] = true;
      }
      if (!follows[run]) {
        int length = length(next, run);
        if (length >= Math.max(least, MIN_ELONGATION * width(run))) {
          chains.add(new Chain(row, run, length));
        }
      }
    }
    chains.sort(comparingInt(Chain::length).reversed());
    return chains;
  }

  /**
   * Runs of which each is connected with the next alone.
   *
   * @param row the first one's
   * @param run the first one
   * @param length how many
   */
  private record Chain(int row, int run, int length) {}

  private int width(int run) {
    return runs.end(run) - runs.start(run);
  }

  private static int length(int[] next, int from) {
    int length = 0;
    for (int run = from; run >= 0; run = next[run]) {
      length++;
    }
    return length;
  }

  /** For each thin run the one thin run below that it alone is connected with; else -1. */
  private int[] chain() {
    int[] next = new int[runs.count()];
    Arrays.fill(next, -1);
    byte[] above = new byte[runs.count()];
    byte[] below = new byte[runs.count()];
    int[] lower = new int[runs.count()];
    for (int row = 1; row < runs.rows(); row++) {
      int a = runs.first(row - 1);
      int b = runs.first(row);
      while (a < runs.first(row) && b < runs.first(row + 1)) {
        if (runs.start(a) <= runs.end(b) && runs.start(b) <= runs.end(a)) {
          below[a] = (byte) Math.min(2, below[a] + 1);
          above[b] = (byte) Math.min(2, above[b] + 1);
          lower[a] = b;
        }
        if (runs.end(a) < runs.end(b)) {
          a++;
        } else {
          b++;
        }
      }
    }
    for (int run = 0; run < next.length; run++) {
      if (below[run] == 1 && above[lower[run]] == 1 && isThin(run) && isThin(lower[run])) {
        next[run] = lower[run];
      }
    }
    return next;
  }

  private boolean isThin(int run) {
    return width(run) <= widest;
  }

  private @Nullable RulePath follow(Chain chain, int[] next) {
    int row = chain.row();
    int seed = chain.run();
    int length = chain.length();
    int[] widths = new int[length];
    RuleFit fit = new RuleFit(Math.max(32, runs.rows() / 16));
    int at = seed;
    for (int i = 0; i < length; i++, at = next[at]) {
      widths[i] = width(at);
      fit.add(row + i, centre(at));
      used[at] = true;
    }
    Arrays.sort(widths);
    double thickness = widths[length / 2];
    if (Math.abs(fit.slope()) > MAX_SLOPE || fit.deviation() > Math.max(1, 0.5 * thickness)) {
      return null;
    }
    int end = row;
    for (at = seed; at >= 0; at = next[at]) {
      path[end] = at;
      centres[end++] = (float) centre(at);
    }
    int last = extend(end, 1, fit, thickness, length);
    RuleFit back = new RuleFit(Math.max(32, runs.rows() / 16));
    for (int i = Math.min(end, row + Math.max(32, runs.rows() / 16)) - 1; i >= row; i--) {
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

  /** A pixel more than most of a line has across. */
  private int limit(int begin, int last) {
    int[] widths =
        Arrays.stream(path, begin, last + 1).filter(run -> run >= 0).map(this::width).toArray();
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
        row >= 0 && row < runs.rows() && missed <= Math.min(reach, Math.max(MIN_CHAIN, 2 * known));
        row += step) {
      double expected = fit.at(row);
      double tolerance = RulePath.tolerance(thickness) + 0.02 * missed;
      int run = nearest(row, expected);
      boolean near = run >= 0 && !used[run] && distance(run, expected) <= tolerance;
      centres[row] = (float) expected;
      if (near && width(run) <= limit && Math.abs(centre(run) - expected) <= tolerance + 1) {
        path[row] = run;
        used[run] = true;
        fit.add(row, centre(run));
        centres[row] = (float) centre(run);
        last = row;
        known++;
        missed = 0;
      } else {
        path[row] = near && width(run) > limit ? RulePath.CROSSED : RulePath.GAP;
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
