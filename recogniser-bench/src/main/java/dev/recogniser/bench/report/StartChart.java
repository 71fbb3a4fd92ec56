package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Measurement;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;

/** Cold start by backend. */
final class StartChart {

  private StartChart() {}

  static Optional<CategoryChart> of(Run run) {
    Principal shown = Principal.of(run.all(Run.START, Measurement.SINGLE_SHOT));
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    CategoryChart chart =
        Look.chart(
            "Start of a recogniser to its first result",
            "backend (" + shown.words() + ")",
            "ms, median");
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setOverlapped(true);
    chart.getStyler().setAvailableSpaceFill(0.5);
    List<String> backends = shown.values("backend");
    for (String backend : backends) {
      CategorySeries bar =
          chart.addSeries(
              backend,
              backends,
              shown.series(backend, "backend", backends, one -> one.micros(50) / 1e3));
      bar.setFillColor(Look.of(backend));
    }
    return Optional.of(chart);
  }
}
