package dev.recogniser.bench.report;

import dev.recogniser.bench.result.Key;
import dev.recogniser.bench.result.Measurement;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.knowm.xchart.CategoryChart;

/** The share of each stage in the time of each drawing, by backend. */
final class StagesChart {

  private StagesChart() {}

  static Optional<CategoryChart> of(Run run) {
    Principal shown =
        Principal.of(run.all(Run.INFER, Measurement.SAMPLE)).where(key -> key.callers() == 1);
    Map<String, Map<String, Double>> bars = bars(run, shown);
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    CategoryChart chart =
        Look.chart(
            "Where a drawing's time goes",
            "drawing and backend (" + shown.words() + ")",
            "% of time");
    chart.getStyler().setStacked(true);
    chart.getStyler().setYAxisMax(100.0);
    chart.getStyler().setXAxisLabelRotation(45);
    chart.getStyler().setAvailableSpaceFill(0.7);
    chart.getStyler().setSeriesColors(Look.STAGES.toArray(Color[]::new));
    for (String stage : Stages.STAGES.keySet()) {
      List<Double> shares = new ArrayList<>();
      bars.values().forEach(times -> shares.add(100 * times.getOrDefault(stage, 0.0) / sum(times)));
      chart.addSeries(stage, List.copyOf(bars.keySet()), shares);
    }
    return Optional.of(chart);
  }

  /** Times by stage, for each drawing whose stages were all measured. */
  private static Map<String, Map<String, Double>> bars(Run run, Principal shown) {
    Map<String, Map<String, Double>> bars = new LinkedHashMap<>();
    for (Measurement one : shown.measurements()) {
      Key key = one.key();
      Map<String, Double> times = Stages.times(run, key);
      if (Double.isFinite(sum(times))) {
        bars.put(key.param("drawing") + ", " + key.param("backend"), times);
      }
    }
    return bars;
  }

  private static double sum(Map<String, Double> times) {
    return times.values().stream().flatMapToDouble(DoubleStream::of).sum();
  }
}
