package dev.recogniser.training.report;

import dev.recogniser.training.evaluate.Calibration;
import dev.recogniser.training.evaluate.Calibration.Bin;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A reliability diagram: how often the model is right where it says how sure it is. */
final class CalibrationChart {

  private static final int COUNTS_HEIGHT = 220;

  private CalibrationChart() {}

  static Picture of(Calibration calibration, String name) {
    List<Bin> bins = calibration.bins();
    String error = Numbers.plain(calibration.error());
    return Look.picture(
        name,
        "Share of right readings by probability in %d bins, and how many readings each has."
                .formatted(bins.size())
            + " Expected calibration error: "
            + error
            + ".",
        reliability(bins, error),
        counts(bins));
  }

  private static XYChart reliability(List<Bin> bins, String error) {
    XYChart chart =
        Look.plane(
            "Calibration: expected error " + error, "mean probability of a bin", "share right");
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setXAxisDecimalPattern(Look.PERCENT);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0).setYAxisDecimalPattern(Look.PERCENT);
    XYSeries ideal = chart.addSeries("as it should be", new double[] {0, 1}, new double[] {0, 1});
    Look.line(ideal, Look.GREY, Look.DOTTED, SeriesMarkers.NONE);
    List<Bin> met = bins.stream().filter(bin -> bin.n() > 0).toList();
    XYSeries measured =
        chart.addSeries(
            "measured",
            met.stream().mapToDouble(Bin::meanConfidence).toArray(),
            met.stream().mapToDouble(Bin::accuracy).toArray());
    Look.line(measured, Look.BLUE, Look.SOLID, SeriesMarkers.CIRCLE);
    return chart;
  }

  private static CategoryChart counts(List<Bin> bins) {
    CategoryChart chart = Look.categories("", "probability up to, in %", "readings", COUNTS_HEIGHT);
    List<String> ends =
        bins.stream().map(bin -> String.valueOf(Math.round(100 * bin.to()))).toList();
    List<@Nullable Long> counts = bins.stream().<@Nullable Long>map(Bin::n).toList();
    chart.addSeries("readings", ends, counts).setFillColor(Look.LIGHT);
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setYAxisDecimalPattern("#,##0").setYAxisMin(0.0);
    return chart;
  }
}
