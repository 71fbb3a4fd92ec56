package dev.recogniser.bench.report;

import static dev.recogniser.bench.report.Run.BARE;
import static dev.recogniser.bench.report.Run.ENGINE;
import static dev.recogniser.bench.report.Run.LIBRARY;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.List;

/** What the library costs over the engine's own call. */
final class BareRatios implements Section {

  @Override
  public String title() {
    return "The library against the engine alone";
  }

  @Override
  public String reading() {
    return """
        Median time of a character in µs: in the engine's own API with nothing of ours (bare),
        through our backend (backend), and through the public API (library); and how many times the
        bare call's time that is. 1.00 would be no cost at all.""";
  }

  @Override
  public Table table(Run run) {
    Table table =
        new Table(
            Table.join(Run.SETUP, "batch", "callers"),
            List.of("backend ÷ bare", "library ÷ bare", "bare", "backend", "library"));
    for (Key key : run.keys(Measurement.SAMPLE, BARE, ENGINE, LIBRARY)) {
      double bare = run.perCharacter(key);
      double engine = run.perCharacter(key.benchmark(ENGINE));
      double library = run.perCharacter(key.benchmark(LIBRARY));
      table.row(
          Table.join(Run.setup(key), key.param("batch"), "" + key.callers()),
          List.of(
              Numbers.ratio(engine / bare),
              Numbers.ratio(library / bare),
              Numbers.plain(bare),
              Numbers.plain(engine),
              Numbers.plain(library)));
    }
    return table;
  }
}
