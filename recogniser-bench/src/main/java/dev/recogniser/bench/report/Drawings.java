package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.List;

/** Times of whole drawings. */
final class Drawings implements Section {

  @Override
  public String title() {
    return "Time of a drawing";
  }

  @Override
  public String reading() {
    return """
        A decoded drawing through the public API: one character of 64 pixels, a line of 8 characters,
        a page of 1,000 characters on 2,000 × 3,000 pixels.""";
  }

  @Override
  public Table table(Run run) {
    Table table =
        new Table(
            Table.join(Run.SETUP, "drawing", "callers"),
            List.of("p50", "p90", "p99", "p50 of a character"));
    for (Measurement one : run.all(Run.RECOGNISE, Measurement.SAMPLE)) {
      Key key = one.key();
      Integer characters = Run.CHARACTERS.get(key.param("drawing"));
      table.row(
          Table.join(Run.setup(key), key.param("drawing"), "" + key.callers()),
          List.of(
              Numbers.time(one.micros(50)),
              Numbers.time(Run.tail(one, 90)),
              Numbers.time(Run.tail(one, 99)),
              Numbers.time(characters == null ? Double.NaN : one.micros(50) / characters)));
    }
    return table;
  }
}
