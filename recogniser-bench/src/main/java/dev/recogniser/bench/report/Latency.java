package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Histogram;
import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** Times of a character through the public API. */
final class Latency implements Section {

  @Override
  public String title() {
    return "Time of a character";
  }

  @Override
  public String reading() {
    return """
        Through the public API, in µs: time of a call over the characters in its batch. A percentile
        that too few calls were sampled for is left out. *Forks* is how far the medians of the forks
        lie apart, as a share of the median; characters a second are of the mean, all callers
        together.""";
  }

  @Override
  public Table table(Run run) {
    Table table =
        new Table(
            Table.join(Run.SETUP, "batch", "callers"),
            List.of("p50", "p90", "p99", "p99.9", "forks", "characters/s"));
    for (Measurement one : run.all(Run.LIBRARY, Measurement.SAMPLE)) {
      Key key = one.key();
      int batch = key.number("batch", 1);
      table.row(
          Table.join(Run.setup(key), key.param("batch"), "" + key.callers()),
          List.of(
              Numbers.plain(one.micros(50) / batch),
              Numbers.plain(Run.tail(one, 90) / batch),
              Numbers.plain(Run.tail(one, 99) / batch),
              Numbers.plain(Run.tail(one, 99.9) / batch),
              Numbers.percent(spread(one)),
              Numbers.plain(1e6 * key.callers() * batch / one.meanMicros())));
    }
    return table;
  }

  private static double spread(Measurement one) {
    DoubleSummaryStatistics medians =
        one.primary().forks().stream()
            .mapToDouble(fork -> Histogram.pooled(fork).percentile(50))
            .summaryStatistics();
    double range = medians.getMax() - medians.getMin();
    return medians.getCount() < 2 ? Double.NaN : range / one.primary().pooled().percentile(50);
  }
}
