package dev.recogniser.bench.compare;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import dev.recogniser.bench.result.Results;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What changed from one run to another beyond noise.
 *
 * <p><b>The rule.</b> Compared are medians of calls, rates, single shots and allocation; not the
 * tail percentiles, which a noisy machine makes. Each fork gives one value, as JVMs differ more
 * than iterations do: the mean of the faster of its iterations' medians. A run's value is the mean
 * of the faster of its forks, rounds included, because other work on a machine only ever slows. The
 * difference of two runs' logarithms is held against {@link Limits#ERRORS} standard errors, but at
 * least {@link Limits#SMALLEST}; the faster halves of the forks must not overlap either.
 *
 * <p><b>The standard error.</b> Some forks of one row say little of their spread: two or three that
 * lie close by luck would make any change look sure, and among a hundred rows some always do. So
 * the spread of all rows of a kind (one engine's calls, say) is found first, robustly, from both
 * runs, and each row's own is moderated by it, as is done where thousands of genes are measured on
 * few samples (Smyth 2004, "Linear Models and Empirical Bayes Methods"). The price of hardly ever
 * telling what is none: what is found depends on the number of forks. In simulated runs of 80 rows
 * whose forks spread by 2 to 4 %, a slowdown of 15 % was found 198 times of 200 with six forks, 188
 * with five, 135 with three, 76 with two; a quieter machine needs fewer.
 *
 * <p><b>The machine.</b> What PeakBenchmark, which has none of our code, lost or gained is said,
 * and added to the noise of every row: it might explain that much of them.
 */
public final class Comparison {

  private final Machine machine;
  private final List<Row> rows;
  private final List<Key> onlyA;
  private final List<Key> onlyB;

  private Comparison(Machine machine, List<Row> rows, List<Key> onlyA, List<Key> onlyB) {
    this.machine = machine;
    this.rows = rows;
    this.onlyA = onlyA;
    this.onlyB = onlyB;
  }

  /**
   * Compares two runs.
   *
   * @param a the earlier
   * @param b the later
   * @return what changed from the first to the second
   */
  public static Comparison of(Results a, Results b) {
    List<Pair> pairs = pairs(a, b);
    Spreads spreads = Spreads.of(pairs);
    List<Pair> peaks = pairs.stream().filter(pair -> Machine.measures(pair.key())).toList();
    Machine machine = Machine.of(peaks, spreads, a.environment(), b.environment());
    List<Row> rows = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!peaks.contains(pair)) {
        rows.add(pair.row(spreads.of(pair), machine.drift()));
        pair.allocation().ifPresent(rows::add);
      }
    }
    return new Comparison(machine, rows, missing(a, pairs), missing(b, pairs));
  }

  /**
   * Reads two runs, compares them and prints what changed.
   *
   * @param a the earlier run's folder or file of results
   * @param b the later's
   * @param out where to
   * @return whether anything changed beyond noise
   * @throws dev.recogniser.bench.result.ResultsException if one of them cannot be used
   */
  public static boolean print(Path a, Path b, PrintWriter out) {
    Comparison comparison = of(Results.read(a), Results.read(b));
    out.print(new ComparisonText(comparison).markdown());
    out.flush();
    return !comparison.changed().isEmpty();
  }

  private static List<Pair> pairs(Results a, Results b) {
    Map<Key, Measurement> later = new HashMap<>();
    b.measurements().forEach(one -> later.put(one.key(), one));
    return a.measurements().stream()
        .flatMap(one -> Stream.ofNullable(later.get(one.key())).map(other -> new Pair(one, other)))
        .filter(Pair::comparable)
        .toList();
  }

  private static List<Key> missing(Results run, List<Pair> pairs) {
    Set<Key> both = new HashSet<>(pairs.stream().map(Pair::key).toList());
    return run.measurements().stream()
        .map(Measurement::key)
        .filter(key -> !both.contains(key))
        .toList();
  }

  /**
   * What changed beyond noise.
   *
   * @return the largest change first
   */
  public List<Row> changed() {
    return rows.stream()
        .filter(Row::changed)
        .sorted(Comparator.comparingDouble((Row row) -> -Math.abs(row.change())))
        .toList();
  }

  /**
   * What did not.
   *
   * @return in the first run's order
   */
  public List<Row> unchanged() {
    return rows.stream().filter(row -> !row.changed()).toList();
  }

  /**
   * What only the first run measured, or not comparably.
   *
   * @return in its order
   */
  public List<Key> onlyA() {
    return onlyA;
  }

  /**
   * What only the second run measured, or not comparably.
   *
   * @return in its order
   */
  public List<Key> onlyB() {
    return onlyB;
  }

  Machine machine() {
    return machine;
  }
}
