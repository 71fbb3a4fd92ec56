package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Histogram;
import dev.recogniser.bench.result.Measurement;
import java.util.List;

/** How long a fresh JVM takes to its first answer. */
final class Start implements Section {

  @Override
  public String title() {
    return "Start to first result";
  }

  @Override
  public String reading() {
    return """
        A fresh JVM opens the recogniser and reads one drawing; the JVM's own start is not in it. The
        engine's natives had been unpacked by an earlier process.""";
  }

  @Override
  public Table table(Run run) {
    Table table =
        new Table(
            List.of("backend", "device", "model"), List.of("median", "fastest", "slowest", "JVMs"));
    for (Measurement one : run.all(Run.START, Measurement.SINGLE_SHOT)) {
      Histogram all = one.primary().pooled();
      table.row(
          Run.setup(one.key()).subList(0, 3),
          List.of(
              Numbers.time(one.micros(50)),
              Numbers.time(one.micros(0)),
              Numbers.time(one.micros(100)),
              Long.toString(all.count())));
    }
    return table;
  }
}
