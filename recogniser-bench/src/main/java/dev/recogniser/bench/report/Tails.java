package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.List;
import java.util.stream.Stream;

/** How far the slow calls are from the usual ones, without callers or threads that contend. */
final class Tails implements Section {

  @Override
  public String title() {
    return "Slow calls against usual ones";
  }

  @Override
  public String reading() {
    return """
        99th percentile of a call through the public API over its median, with one caller and one
        engine thread. Other work on the machine shows here first.""";
  }

  @Override
  public Table table(Run run) {
    Table table =
        new Table(
            Table.join(Run.SETUP, "what"), List.of("p99 ÷ p50", "p50 of a call", "p99 of a call"));
    Stream.of(Run.LIBRARY, Run.RECOGNISE)
        .flatMap(benchmark -> run.all(benchmark, Measurement.SAMPLE).stream())
        .filter(one -> one.key().callers() == 1 && one.key().number("engineThreads", 1) == 1)
        .forEach(one -> row(table, one));
    return table;
  }

  private static void row(Table table, Measurement one) {
    Key key = one.key();
    double median = one.micros(50);
    double tail = Run.tail(one, 99);
    String batch = key.param("batch");
    table.row(
        Table.join(Run.setup(key), batch.isEmpty() ? key.param("drawing") : "batch of " + batch),
        List.of(Numbers.ratio(tail / median), Numbers.time(median), Numbers.time(tail)));
  }
}
