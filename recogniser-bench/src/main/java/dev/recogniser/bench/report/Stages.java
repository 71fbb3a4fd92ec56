package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a drawing's time goes. */
final class Stages implements Section {

  /** The stages of reading, in their order, with the benchmark of each. */
  static final Map<String, String> STAGES = new LinkedHashMap<>();

  static {
    STAGES.put("decode image", "StageBenchmark.decodeImage");
    STAGES.put("segment", "StageBenchmark.segment");
    STAGES.put("normalise", "StageBenchmark.normalise");
    STAGES.put("infer", Run.INFER);
    STAGES.put("decode scores", "StageBenchmark.decode");
  }

  @Override
  public String title() {
    return "Where a drawing's time goes";
  }

  @Override
  public String reading() {
    return """
        Median time of each stage, and its share of the sum of all stages from the image's bytes to
        the candidates. Explaining every character comes on top, as a share of that sum.""";
  }

  @Override
  public Table table(Run run) {
    List<String> columns = new ArrayList<>(STAGES.keySet());
    columns.add("sum");
    columns.add("explain");
    Table table = new Table(Table.join(Run.SETUP, "drawing"), columns);
    for (Key key : keys(run)) {
      Map<String, Double> times = times(run, key);
      double sum = times.values().stream().mapToDouble(time -> time).sum();
      List<String> cells = new ArrayList<>();
      times.values().forEach(time -> cells.add(cell(time, sum)));
      cells.add(Numbers.time(sum));
      cells.add(cell(run.median(key.benchmark(Run.EXPLAIN)), sum));
      table.row(Table.join(Run.setup(key), key.param("drawing")), cells);
    }
    return table;
  }

  /** Each drawing with each engine; without one, where none was measured. */
  private static List<Key> keys(Run run) {
    List<Key> keys =
        run.keys(Measurement.SAMPLE, Run.INFER, Run.EXPLAIN).stream()
            .filter(key -> key.callers() == 1)
            .toList();
    return keys.isEmpty()
        ? run.keys(
            Measurement.SAMPLE,
            STAGES.values().stream()
                .filter(benchmark -> !benchmark.equals(Run.INFER))
                .toArray(String[]::new))
        : keys;
  }

  /** µs by stage; NaN for one that was not measured. */
  static Map<String, Double> times(Run run, Key key) {
    Map<String, Double> times = new LinkedHashMap<>();
    STAGES.forEach(
        (stage, benchmark) ->
            times.put(
                stage,
                benchmark.equals(Run.INFER)
                    ? run.median(key.benchmark(benchmark))
                    : run.stage(benchmark, key.param("drawing"))));
    return times;
  }

  private static String cell(double time, double sum) {
    String share = Double.isFinite(time / sum) ? " (" + Numbers.percent(time / sum) + ")" : "";
    return Numbers.time(time) + share;
  }
}
