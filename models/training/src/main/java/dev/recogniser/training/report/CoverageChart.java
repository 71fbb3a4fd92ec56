package dev.recogniser.training.report;

import dev.recogniser.training.report.Coverage.Point;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What is read, and how well, if less probable readings are rejected. */
final class CoverageChart {

  private CoverageChart() {}

  static Picture of(Coverage coverage, String name) {
    List<Point> points = coverage.curve().stream().filter(point -> point.n() > 0).toList();
    XYChart chart =
        Look.plane("If unsure readings are rejected", "rejected below a probability of", "share");
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setXAxisDecimalPattern(Look.PERCENT);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0).setYAxisDecimalPattern(Look.PERCENT);
    chart.getStyler().setXAxisTickMarkSpacingHint(90);
    double[] thresholds = points.stream().mapToDouble(Point::threshold).toArray();
    XYSeries right =
        chart.addSeries(
            "right, of those read",
            thresholds,
            points.stream().mapToDouble(Point::accuracy).toArray());
    Look.line(right, Look.BLUE, Look.SOLID, SeriesMarkers.NONE);
    XYSeries read =
        chart.addSeries(
            "read, of all", thresholds, points.stream().mapToDouble(Point::coverage).toArray());
    Look.line(read, Look.ORANGE, Look.SOLID, SeriesMarkers.NONE);
    return Look.picture(
        name,
        "Share of glyphs read at or above each probability, and share of those that is right.",
        chart);
  }
}
