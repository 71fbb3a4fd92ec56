package dev.recogniser.internal.segment;

/**
 * Groups runs into 8-connected components: one pass that joins runs with those of the row above by
 * union-find, one that numbers the components (Rosenfeld and Pfaltz 1966, on runs instead of
 * pixels).
 */
final class Components {

  private final Runs runs;
  private final int[] component;
  private final int count;

  private Components(Runs runs, int[] component, int count) {
    this.runs = runs;
    this.component = component;
    this.count = count;
  }

  static Components of(Runs runs) {
    int[] parent = new int[runs.count()];
    for (int run = 0; run < parent.length; run++) {
      parent[run] = run;
    }
    for (int row = 1; row < runs.rows(); row++) {
      joinToRowAbove(runs, row, parent);
    }
    return new Components(runs, parent, number(parent));
  }

  private static void joinToRowAbove(Runs runs, int row, int[] parent) {
    int above = runs.first(row - 1);
    int run = runs.first(row);
    while (above < runs.first(row) && run < runs.first(row + 1)) {
      if (runs.start(above) <= runs.end(run) && runs.start(run) <= runs.end(above)) {
        join(parent, above, run);
      }
      if (runs.end(above) < runs.end(run)) {
        above++;
      } else {
        run++;
      }
    }
  }

  /** The smaller root wins, so that a root is the first run of its component. */
  private static void join(int[] parent, int a, int b) {
    int rootA = root(parent, a);
    int rootB = root(parent, b);
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private static int root(int[] parent, int run) {
    int at = run;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Replaces parents, which never lie after their children, by component numbers. */
  private static int number(int[] parent) {
    int count = 0;
    for (int run = 0; run < parent.length; run++) {
      parent[run] = parent[run] == run ? count++ : parent[parent[run]];
    }
    return count;
  }

  Runs runs() {
    return runs;
  }

  int count() {
    return count;
  }

  /** The component of a run, numbered by their first runs. */
  int of(int run) {
    return component[run];
  }
}
