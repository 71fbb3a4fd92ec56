package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.List;

/** What is allocated and held. */
final class Memory implements Section {

  @Override
  public String title() {
    return "Memory";
  }

  @Override
  public String reading() {
    return """
        Java heap allocated for a character in bytes, and resident memory of the process that called
        the public API in MiB: at the end of an iteration, and at most. It includes JVM and JMH.""";
  }

  @Override
  public Table table(Run run) {
    Table table =
        new Table(
            Table.join(Run.SETUP, "batch"),
            List.of("library, B", "backend, B", "bare, B", "resident, MiB", "at most, MiB"));
    for (Key key : run.keys(Measurement.SAMPLE, Run.LIBRARY, Run.ENGINE, Run.BARE)) {
      if (key.callers() == 1) {
        table.row(
            Table.join(Run.setup(key), key.param("batch")),
            List.of(
                allocation(run, key),
                allocation(run, key.benchmark(Run.ENGINE)),
                allocation(run, key.benchmark(Run.BARE)),
                Numbers.plain(secondary(run, key, "rss")),
                Numbers.plain(secondary(run, key, "rss.peak"))));
      }
    }
    return table;
  }

  private static String allocation(Run run, Key key) {
    return Numbers.plain(secondary(run, key, Measurement.ALLOCATION) / key.number("batch", 1));
  }

  private static double secondary(Run run, Key key, String name) {
    return run.results().find(key).flatMap(one -> one.secondary(name)).orElse(Double.NaN);
  }
}
