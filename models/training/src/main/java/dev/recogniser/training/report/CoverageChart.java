package dev.recogniser.training.report;

import dev.recogniser.training.report.Coverage.Point;
import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What is read, and how well, if less probable readings are rejected. */
final class CoverageChart {

  private CoverageChart() {}

  static Picture of(Coverage coverage, String name) {
    XYChart chart =
        Look.plane("If unsure readings are rejected", "rejected below a probability of", "share");
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setXAxisDecimalPattern(Look.PERCENT);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0).setYAxisDecimalPattern(Look.PERCENT);
    List<Point> all = coverage.curve();
    List<Point> read = all.stream().filter(point -> point.n() > 0).toList();
    line(chart, "right, of those read", read, Point::accuracy, Look.BLUE);
    line(chart, "read, of all", all, Point::coverage, Look.ORANGE);
    return Look.picture(
        name,
        "Share of glyphs read at or above each probability, and share of those that is right.",
        chart);
  }

  private static void line(
      XYChart chart, String name, List<Point> points, ToDoubleFunction<Point> share, Color colour) {
    XYSeries series =
        chart.addSeries(
            name,
            points.stream().mapToDouble(Point::threshold).toArray(),
            points.stream().mapToDouble(share).toArray());
    Look.line(series, colour, Look.SOLID, SeriesMarkers.NONE);
  }
}
