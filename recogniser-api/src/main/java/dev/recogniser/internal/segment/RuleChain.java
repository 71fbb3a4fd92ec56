package dev.recogniser.internal.segment;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Thin runs of neighbouring rows, of which each is connected with the next alone: where a line may
 * begin.
 *
 * @param row the first one's
 * @param runs their numbers, from the top
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RuleChain(int row, int[] runs) {

  /** Rows of a chain that begins a line, at least. */
  static final int LEAST_ROWS = 6;

  /** A chain is at least so many times as long as it is thick. */
  private static final int MIN_ELONGATION = 4;

  /** The side of the raster divided by this is how long a chain is that begins a line. */
  private static final int SHORTEST_IN_SIDE = 60;

  /**
   * Finds all, the longest first: it is the surest.
   *
   * @param widest the most pixels across that a line has
   */
  static List<RuleChain> of(Runs runs, int widest) {
    int[] next = next(runs, widest);
    boolean[] follows = new boolean[next.length];
    for (int run : next) {
      if (run >= 0) {
        follows[run] = true;
      }
    }
    List<RuleChain> chains = new ArrayList<>();
    int least = Math.max(LEAST_ROWS, runs.rows() / SHORTEST_IN_SIDE);
    for (int row = 0; row < runs.rows(); row++) {
      for (int run = runs.first(row); run < runs.first(row + 1); run++) {
        int length = follows[run] ? 0 : length(next, run);
        if (length >= least) {
          RuleChain chain = new RuleChain(row, following(next, run, length));
          if (length >= MIN_ELONGATION * chain.thickness(runs)) {
            chains.add(chain);
          }
        }
      }
    }
    chains.sort(comparingInt((RuleChain chain) -> chain.length()).reversed());
    return chains;
  }

  private static int length(int[] next, int from) {
    int length = 0;
    for (int run = from; run >= 0; run = next[run]) {
      length++;
    }
    return length;
  }

  private static int[] following(int[] next, int from, int length) {
    int[] runs = new int[length];
    for (int i = 0, run = from; i < length; i++, run = next[run]) {
      runs[i] = run;
    }
    return runs;
  }

  /** For each thin run the one thin run below that it alone is connected with; else -1. */
  private static int[] next(Runs runs, int widest) {
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
    int[] next = new int[runs.count()];
    Arrays.fill(next, -1);
    for (int run = 0; run < next.length; run++) {
      boolean thin = runs.width(run) <= widest && runs.width(lower[run]) <= widest;
      if (below[run] == 1 && above[lower[run]] == 1 && thin) {
        next[run] = lower[run];
      }
    }
    return next;
  }

  /** The usual width of its runs: where it leaves another line, the first is wider. */
  int thickness(Runs all) {
    return Arrays.stream(runs).map(all::width).sorted().toArray()[runs.length / 2];
  }

  /** How many rows it has. */
  int length() {
    return runs.length;
  }
}
