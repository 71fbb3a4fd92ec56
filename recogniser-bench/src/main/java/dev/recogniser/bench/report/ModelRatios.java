package dev.recogniser.bench.report;

import static dev.recogniser.bench.report.Run.BARE;
import static dev.recogniser.bench.report.Run.LIBRARY;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.List;

/** What another model saves. */
final class ModelRatios implements Section {

  @Override
  public String title() {
    return "Other models against the standard one";
  }

  @Override
  public String reading() {
    return """
        Median time of a character as a share of what the standard model, `%s`, takes."""
        .formatted(Run.STANDARD);
  }

  @Override
  public Table table(Run run) {
    Table table =
        new Table(
            Table.join(Run.SETUP, "batch", "callers"),
            List.of("bare ÷ standard", "library ÷ standard", "bare, µs", "library, µs"));
    for (Key key : run.keys(Measurement.SAMPLE, BARE, LIBRARY)) {
      if (!key.param("model").equals(Run.STANDARD)) {
        double bare = run.perCharacter(key);
        double library = run.perCharacter(key.benchmark(LIBRARY));
        Key standard = key.with("model", Run.STANDARD);
        table.row(
            Table.join(Run.setup(key), key.param("batch"), "" + key.callers()),
            List.of(
                Numbers.ratio(bare / run.perCharacter(standard)),
                Numbers.ratio(library / run.perCharacter(standard.benchmark(LIBRARY))),
                Numbers.plain(bare),
                Numbers.plain(library)));
      }
    }
    return table;
  }
}
