package dev.recogniser.bench.report;

import static dev.recogniser.bench.report.Run.BARE;
import static dev.recogniser.bench.report.Run.LIBRARY;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.List;
import java.util.OptionalLong;

/** How much of the machine's arithmetic an engine reaches. */
final class Limit implements Section {

  @Override
  public String title() {
    return "Distance from the limit";
  }

  @Override
  public String reading() {
    return """
        Arithmetic of the model at the median time of a character, in GFLOP/s (a multiply-add is two),
        as a share of the peak: the fastest plain fp32 matrix product that any engine managed in this
        run, on the same device with as many engine threads. More than all of it is possible: the
        count has the products with the padding's zeros, which an engine may leave out.""";
  }

  @Override
  public Table table(Run run) {
    Table table =
        new Table(
            Table.join(Run.SETUP, "batch"),
            List.of("bare, of peak", "library, of peak", "bare", "library", "peak"));
    for (Key key : run.keys(Measurement.SAMPLE, BARE, LIBRARY)) {
      double peak = peak(run, key);
      double bare = reached(run, key);
      double library = reached(run, key.benchmark(LIBRARY));
      if (key.callers() == 1 && Double.isFinite(peak) && (bare > 0 || library > 0)) {
        table.row(
            Table.join(Run.setup(key), key.param("batch")),
            List.of(
                Numbers.percent(bare / peak),
                Numbers.percent(library / peak),
                Numbers.plain(bare),
                Numbers.plain(library),
                Numbers.plain(peak)));
      }
    }
    return table;
  }

  /** GFLOP/s of a character's time; NaN where time or model is unknown. */
  private static double reached(Run run, Key key) {
    OptionalLong work = run.results().environment().multiplyAdds(key.param("model"));
    return work.isEmpty()
        ? Double.NaN
        : gigaflops((double) work.getAsLong(), run.perCharacter(key));
  }

  private static double peak(Run run, Key key) {
    return run.all(Run.PEAK, Measurement.SAMPLE).stream()
        .filter(one -> one.key().callers() == 1)
        .filter(one -> one.key().param("device").equals(key.param("device")))
        .filter(one -> one.key().param("engineThreads").equals(key.param("engineThreads")))
        .mapToDouble(Limit::product)
        .max()
        .orElse(Double.NaN);
  }

  private static double product(Measurement one) {
    return gigaflops(Math.pow(one.key().number("side", 0), 3), one.micros(50));
  }

  private static double gigaflops(double multiplyAdds, double micros) {
    return 2 * multiplyAdds / micros / 1e3;
  }
}
