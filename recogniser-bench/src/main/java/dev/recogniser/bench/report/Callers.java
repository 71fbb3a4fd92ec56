package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What becomes of the throughput when more threads call at once. */
final class Callers implements Section {

  @Override
  public String title() {
    return "Throughput by callers";
  }

  @Override
  public String reading() {
    return """
        Characters a second through the public API with so many threads calling one recogniser, as
        a share of the best of them.""";
  }

  @Override
  public Table table(Run run) {
    List<Integer> callers =
        run.all(Run.LIBRARY, Measurement.THROUGHPUT).stream()
            .map(one -> one.key().callers())
            .distinct()
            .sorted()
            .toList();
    List<String> columns =
        new ArrayList<>(callers.stream().map(count -> count + " callers").toList());
    columns.replaceAll(column -> column.equals("1 callers") ? "1 caller" : column);
    columns.add("best, characters/s");
    Table table = new Table(Table.join(Run.SETUP, "batch"), columns);
    rates(run)
        .forEach(
            (key, rates) ->
                table.row(Table.join(Run.setup(key), key.param("batch")), cells(rates, callers)));
    return table;
  }

  /** Characters a second by callers, for each choice of the other parameters. */
  static Map<Key, Map<Integer, Double>> rates(Run run) {
    return run.all(Run.LIBRARY, Measurement.THROUGHPUT).stream()
        .collect(
            Collectors.groupingBy(
                one -> one.key().callers(0),
                LinkedHashMap::new,
                Collectors.toMap(
                    one -> one.key().callers(), Callers::rate, (a, b) -> a, TreeMap::new)));
  }

  private static double rate(Measurement one) {
    return one.callsPerSecond() * one.key().number("batch", 1);
  }

  private static List<String> cells(Map<Integer, Double> rates, List<Integer> callers) {
    double best = rates.values().stream().mapToDouble(rate -> rate).max().orElse(Double.NaN);
    List<String> cells = new ArrayList<>();
    for (int count : callers) {
      cells.add(Numbers.percent(rates.getOrDefault(count, Double.NaN) / best));
    }
    cells.add(Numbers.plain(best));
    return cells;
  }
}
