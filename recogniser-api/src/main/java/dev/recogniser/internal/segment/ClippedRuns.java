package dev.recogniser.internal.segment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The runs of a component between two seams. */
final class ClippedRuns implements InkRuns {

  private final int[] rows;
  private final int[] starts;
  private final int[] ends;
  private final Bounds bounds;
  private final int area;

  private ClippedRuns(int[] rows, int[] starts, int[] ends, Bounds bounds, int area) {
    this.rows = rows;
    this.starts = starts;
    this.ends = ends;
    this.bounds = bounds;
    this.area = area;
  }

  /**
   * Cuts.
   *
   * @param runs what is cut; some of it must lie between the seams
   * @param top the row that the seams begin in
   * @param from for each row the first column that is kept; null for all
   * @param to for each row the column after the last that is kept; null for all
   */
  static ClippedRuns of(InkRuns runs, int top, int @Nullable [] from, int @Nullable [] to) {
    int[] rows = new int[runs.count()];
    int[] starts = new int[rows.length];
    int[] ends = new int[rows.length];
    int left = Integer.MAX_VALUE;
    int right = 0;
    int area = 0;
    int count = 0;
    for (int run = 0; run < rows.length; run++) {
      int row = runs.row(run);
      int start = from == null ? runs.start(run) : Math.max(runs.start(run), from[row - top]);
      int end = to == null ? runs.end(run) : Math.min(runs.end(run), to[row - top]);
      if (start < end) {
        rows[count] = row;
        starts[count] = start;
        ends[count++] = end;
        left = Math.min(left, start);
        right = Math.max(right, end);
        area += end - start;
      }
    }
    return new ClippedRuns(
        Arrays.copyOf(rows, count),
        Arrays.copyOf(starts, count),
        Arrays.copyOf(ends, count),
        new Bounds(left, rows[0], right, rows[count - 1] + 1),
        area);
  }

  @Override
  public int count() {
    return rows.length;
  }

  @Override
  public int row(int run) {
    return rows[run];
  }

  @Override
  public int start(int run) {
    return starts[run];
  }

  @Override
  public int end(int run) {
    return ends[run];
  }

  /** The pixels around all of it. */
  Bounds bounds() {
    return bounds;
  }

  /** Its pixels. */
  int area() {
    return area;
  }
}
