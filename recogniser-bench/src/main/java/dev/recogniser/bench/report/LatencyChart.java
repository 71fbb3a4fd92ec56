package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Measurement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;

/** Median and 99th percentile of a character by batch and backend. */
final class LatencyChart {

  private LatencyChart() {}

  static Optional<CategoryChart> of(Run run) {
    Principal shown =
        Principal.of(run.all(Run.LIBRARY, Measurement.SAMPLE)).where(key -> key.callers() == 1);
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    CategoryChart chart =
        Look.chart(
            "Time of a character: median (99th percentile dotted, where it is known for all)",
            "characters in a call (" + shown.words() + ")",
            "µs per character");
    chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Line);
    // Else each line is set off from the others as bars are.
    chart.getStyler().setOverlapped(true);
    List<String> batches = shown.values("batch");
    for (String backend : shown.values("backend")) {
      Look.line(chart, backend, batches, series(shown, backend, batches, 50));
      List<@Nullable Double> tail = series(shown, backend, batches, 99);
      if (tail.stream().noneMatch(Objects::isNull)) {
        CategorySeries dotted = Look.line(chart, backend, batches, tail, backend + ", p99");
        dotted.setLineStyle(Look.DOTTED);
      }
    }
    return Optional.of(chart);
  }

  private static List<@Nullable Double> series(
      Principal shown, String backend, List<String> batches, double rank) {
    return shown.series(
        backend, "batch", batches, one -> Run.tail(one, rank) / one.key().number("batch", 1));
  }
}
