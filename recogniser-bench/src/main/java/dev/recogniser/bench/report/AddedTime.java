package dev.recogniser.bench.report;

import static dev.recogniser.bench.report.Run.INFER;
import static dev.recogniser.bench.report.Run.OVERHEAD;
import static dev.recogniser.bench.report.Run.RECOGNISE;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.List;
import java.util.Map;

/** How long a drawing takes beside its engine. */
final class AddedTime implements Section {

  @Override
  public String title() {
    return "What the library adds to a drawing";
  }

  @Override
  public String reading() {
    return """
        Median times of a decoded drawing. *Idle engine* is the whole library with an engine that
        answers at once: the time that it adds. *Difference* finds the same another way, as the
        whole less the engine's time for the same glyphs; it carries the noise of both. Shares are of
        the engine's time.""";
  }

  @Override
  public Table table(Run run) {
    Table table =
        new Table(
            Table.join(Run.SETUP, "drawing", "callers"),
            List.of(
                "idle engine", "share", "difference", "share of difference", "whole", "engine"));
    List<Key> keys = run.keys(Measurement.SAMPLE, RECOGNISE, INFER);
    for (Key key : keys.isEmpty() ? alone(run) : keys) {
      double idle = run.stage(OVERHEAD, key.param("drawing"));
      double whole = run.median(key);
      double engine = run.median(key.benchmark(INFER));
      table.row(
          Table.join(Run.setup(key), key.param("drawing"), "" + key.callers()),
          List.of(
              Numbers.time(idle),
              Numbers.percent(idle / engine),
              Numbers.time(whole - engine),
              Numbers.percent((whole - engine) / engine),
              Numbers.time(whole),
              Numbers.time(engine)));
    }
    return table;
  }

  /** Where no engine was measured. */
  private static List<Key> alone(Run run) {
    return run.all(OVERHEAD, Measurement.SAMPLE).stream()
        .map(one -> one.key().param("drawing"))
        .map(drawing -> new Key(RECOGNISE, Measurement.SAMPLE, 1, Map.of("drawing", drawing)))
        .toList();
  }
}
