package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Histogram;
import dev.recogniser.bench.result.Measurement;
import java.util.List;

/** How long a language takes to open. */
final class Language implements Section {

  @Override
  public String title() {
    return "Opening a language";
  }

  @Override
  public String reading() {
    return "Finding and opening a language's artifact, in fresh JVMs that have just found their model.";
  }

  @Override
  public Table table(Run run) {
    Table table = new Table(List.of("language"), List.of("median", "fastest", "slowest", "JVMs"));
    for (Measurement one : run.all(Run.LANGUAGE, Measurement.SINGLE_SHOT)) {
      Histogram all = one.primary().pooled();
      table.row(
          List.of(one.key().param("language")),
          List.of(
              Numbers.time(one.micros(50)),
              Numbers.time(one.micros(0)),
              Numbers.time(one.micros(100)),
              Long.toString(all.count())));
    }
    return table;
  }
}
