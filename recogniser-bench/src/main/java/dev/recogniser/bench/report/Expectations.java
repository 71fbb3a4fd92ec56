package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.List;

/** What it costs to expect a format or a lexicon. */
final class Expectations implements Section {

  private static final String ANYTHING = "anything";

  @Override
  public String title() {
    return "What is expected ÷ anything";
  }

  @Override
  public String reading() {
    return """
        Median times of a decoded line of 8 characters: of any text; of a format that tells the kind of
        each character; of a lexicon of 100,000 such texts; with the words of these preferred only.""";
  }

  @Override
  public Table table(Run run) {
    Table table = new Table(Table.join(Run.SETUP, "expected"), List.of("ratio", "time"));
    for (Measurement one : run.all(Run.EXPECTATION, Measurement.SAMPLE)) {
      Key key = one.key();
      double time = one.micros(50);
      double anything = run.median(key.with("expected", ANYTHING));
      table.row(
          Table.join(Run.setup(key), key.param("expected")),
          List.of(Numbers.ratio(time / anything), Numbers.time(time)));
    }
    return table;
  }
}
