package dev.recogniser.internal.segment;

import java.util.Arrays;

/** The cheapest way from the top of a component to each of its pixels, by dynamic programming. */
final class SeamMap {

  /** What a step aside costs: one height aside is as dear as so many pen widths of ink. */
  private static final double ASIDE = 1;

  private final int width;
  private final int rows;
  private final Bounds bounds;

  /** For each row and column the row's ink left of it. */
  private final int[] inkBefore;

  /** For each pixel the step from the row above: -1, 0 or 1. */
  private final byte[] step;

  /** For each column the cost of the way to its lowest pixel, in pen widths of ink. */
  private float[] cost;

  SeamMap(InkRuns runs, Bounds bounds, double penWidth, double height) {
    this.width = bounds.width();
    this.rows = bounds.height();
    this.bounds = bounds;
    this.inkBefore = new int[(width + 1) * rows];
    this.step = new byte[width * rows];
    this.cost = new float[width];
    draw(runs);
    float aside = (float) (ASIDE / height);
    float inkCost = (float) (1 / penWidth);
    for (int row = 0; row < rows; row++) {
      descend(row, aside, inkCost);
    }
  }

  private void draw(InkRuns runs) {
    for (int run = 0; run < runs.count(); run++) {
      int row = (runs.row(run) - bounds.top()) * (width + 1) - bounds.left();
      Arrays.fill(inkBefore, row + runs.start(run) + 1, row + runs.end(run) + 1, 1);
    }
    for (int row = 0; row < rows; row++) {
      for (int x = 1; x <= width; x++) {
        inkBefore[row * (width + 1) + x] += inkBefore[row * (width + 1) + x - 1];
      }
    }
  }

  private int inkBefore(int row, int x) {
    return inkBefore[row * (width + 1) + x];
  }

  private int ink(int row, int x) {
    return inkBefore(row, x + 1) - inkBefore(row, x);
  }

  private void descend(int row, float aside, float inkCost) {
    float[] next = new float[width];
    for (int x = 0; x < width; x++) {
      float best = cost[x];
      if (x > 0 && cost[x - 1] + aside < best) {
        best = cost[x - 1] + aside;
        step[row * width + x] = -1;
      }
      if (x < width - 1 && cost[x + 1] + aside < best) {
        best = cost[x + 1] + aside;
        step[row * width + x] = 1;
      }
      next[x] = best + inkCost * ink(row, x);
    }
    cost = next;
  }

  int width() {
    return width;
  }

  /** The cost of the cheapest way to the bottom of a column. */
  double cost(int column) {
    return cost[column];
  }

  /** The cheapest way to the bottom of a column. Two such ways never cross. */
  SeamPath path(int column) {
    int[] columns = new int[rows];
    int x = column;
    int left = 0;
    int crossed = 0;
    double sumOfRows = 0;
    double sumOfColumns = 0;
    int both = 0;
    for (int row = rows - 1; row >= 0; row--) {
      int ink = ink(row, x);
      int before = inkBefore(row, x);
      columns[row] = bounds.left() + x;
      left += before;
      crossed += ink;
      sumOfRows += row * ink;
      sumOfColumns += x * ink;
      both += before > 0 && before < inkBefore(row, width) ? 1 : 0;
      x += step[row * width + x];
    }
    int count = Math.max(1, crossed);
    return new SeamPath(
        columns,
        left,
        crossed,
        bounds.left() + sumOfColumns / count,
        bounds.top() + sumOfRows / count,
        both);
  }
}
