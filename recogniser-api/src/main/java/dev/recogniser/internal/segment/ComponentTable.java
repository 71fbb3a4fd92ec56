package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;
import java.util.Arrays;

/** The size and place of every component, and its runs: flat arrays, for noise has millions. */
final class ComponentTable {

  private final Components components;
  private final int[] left;
  private final int[] top;
  private final int[] right;
  private final int[] bottom;
  private final int[] area;
  private final int[] edge;
  private final int[] firstRun;
  private final int[] runsByComponent;
  private final int[] rowOfRun;

  ComponentTable(Components components) {
    this.components = components;
    int count = components.count();
    this.left = new int[count];
    this.top = new int[count];
    this.right = new int[count];
    this.bottom = new int[count];
    this.area = new int[count];
    this.edge = new int[count];
    this.firstRun = new int[count + 1];
    this.runsByComponent = new int[components.runs().count()];
    this.rowOfRun = new int[components.runs().count()];
    Arrays.fill(left, Integer.MAX_VALUE);
    Arrays.fill(top, -1);
    measure();
    sortRuns();
  }

  /** The components of a raster of clean paper. */
  static ComponentTable of(InkRaster raster) {
    return new ComponentTable(Components.of(Runs.of(raster, ComponentParts.INK_LEVEL)));
  }

  private void measure() {
    Runs runs = components.runs();
    for (int row = 0; row < runs.rows(); row++) {
      int above = row == 0 ? 0 : runs.first(row - 1);
      for (int run = runs.first(row); run < runs.first(row + 1); run++) {
        rowOfRun[run] = row;
        add(components.of(run), row, runs.start(run), runs.end(run));
        while (above < runs.first(row) && runs.end(above) <= runs.start(run)) {
          above++;
        }
        edge[components.of(run)] -= 2 * shared(runs, above, runs.first(row), run);
      }
    }
  }

  private void add(int component, int row, int start, int end) {
    left[component] = Math.min(left[component], start);
    right[component] = Math.max(right[component], end);
    top[component] = top[component] < 0 ? row : top[component];
    bottom[component] = row + 1;
    area[component] += end - start;
    edge[component] += 2 * (end - start) + 2;
    firstRun[component + 1]++;
  }

  /** Pixels of a run that have ink above them. */
  private static int shared(Runs runs, int firstAbove, int endAbove, int run) {
    int shared = 0;
    for (int a = firstAbove; a < endAbove && runs.start(a) < runs.end(run); a++) {
      shared += Math.min(runs.end(a), runs.end(run)) - Math.max(runs.start(a), runs.start(run));
    }
    return shared;
  }

  private void sortRuns() {
    for (int c = 0; c < components.count(); c++) {
      firstRun[c + 1] += firstRun[c];
    }
    int[] next = firstRun.clone();
    for (int run = 0; run < runsByComponent.length; run++) {
      runsByComponent[next[components.of(run)]++] = run;
    }
  }

  int count() {
    return components.count();
  }

  Bounds bounds(int component) {
    return new Bounds(left[component], top[component], right[component], bottom[component]);
  }

  int area(int component) {
    return area[component];
  }

  /**
   * The width of the pen that drew a component: a line of length l and width w has the area lw and,
   * counted in pixel edges, a perimeter between 2l and 2.8l; so this is good to a fifth.
   */
  double penWidth(int component) {
    return 2.3 * area[component] / edge[component];
  }

  /** The runs of a component: a view. */
  InkRuns runs(int component) {
    int first = firstRun[component];
    int count = firstRun[component + 1] - first;
    return new InkRuns() {
      @Override
      public int count() {
        return count;
      }

      @Override
      public int row(int run) {
        return rowOfRun[runsByComponent[first + run]];
      }

      @Override
      public int start(int run) {
        return components.runs().start(runsByComponent[first + run]);
      }

      @Override
      public int end(int run) {
        return components.runs().end(runsByComponent[first + run]);
      }
    };
  }
}
