package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;

/** Characters a second by callers and backend, in calls of the smallest batch. */
final class ThroughputChart {

  private ThroughputChart() {}

  static Optional<CategoryChart> of(Run run) {
    Principal all = Principal.of(run.all(Run.LIBRARY, Measurement.THROUGHPUT));
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String batch = all.values("batch").get(0);
    Principal shown = all.where(key -> key.param("batch").equals(batch));
    CategoryChart chart =
        Look.chart(
            "Characters a second, by threads that call at once",
            "callers (" + shown.words() + ", batch " + batch + ")",
            "characters/s");
    chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Line);
    // Else each line is set off from the others as bars are.
    chart.getStyler().setOverlapped(true);
    draw(chart, run, shown);
    return Optional.of(chart);
  }

  private static void draw(CategoryChart chart, Run run, Principal shown) {
    Map<Key, Map<Integer, Double>> rates = Callers.rates(run);
    List<Integer> callers =
        List.copyOf(
            shown.measurements().stream()
                .map(one -> one.key().callers())
                .collect(Collectors.toCollection(TreeSet::new)));
    List<String> names = callers.stream().map(String::valueOf).toList();
    for (Measurement one : shown.measurements()) {
      String backend = one.key().param("backend");
      if (!chart.getSeriesMap().containsKey(backend)) {
        List<@Nullable Double> values = new ArrayList<>();
        Map<Integer, Double> own = rates.get(one.key().callers(0));
        callers.forEach(count -> values.add(own == null ? null : own.get(count)));
        Look.line(chart, backend, names, values);
      }
    }
  }
}
