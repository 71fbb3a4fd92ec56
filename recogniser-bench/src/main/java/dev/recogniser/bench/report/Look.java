package dev.recogniser.bench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * What the charts have in common. The colours are those of Okabe and Ito, "Color Universal Design"
 * (2008), which people with any kind of colour vision can tell apart; a backend has the same one in
 * every chart.
 */
final class Look {

  /** For drawings' stages, in their order: light where the library works, dark for the engine. */
  static final List<Color> STAGES =
      List.of(
          new Color(0xF0E442),
          new Color(0x56B4E9),
          new Color(0xE69F00),
          new Color(0x555555),
          new Color(0xCC79A7));

  private static final Map<String, Color> BACKENDS =
      Map.of("onnx", new Color(0x0072B2), "djl", new Color(0xD55E00), "dl4j", new Color(0x009E73));

  static final BasicStroke SOLID = new BasicStroke(2);

  static final BasicStroke DOTTED =
      new BasicStroke(
          2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0.1f, 5}, 0);

  private static final Color GREY = new Color(0x555555);

  private Look() {}

  /** A backend's line under its own name. */
  static void line(CategoryChart chart, String backend, List<String> x, List<@Nullable Double> y) {
    line(chart, backend, x, y, backend).setMarker(SeriesMarkers.CIRCLE);
  }

  /** A backend's line under another name. */
  static CategorySeries line(
      CategoryChart chart, String backend, List<String> x, List<@Nullable Double> y, String name) {
    CategorySeries series = chart.addSeries(name, x, y);
    series.setLineColor(of(backend));
    series.setMarkerColor(of(backend));
    series.setMarker(SeriesMarkers.NONE);
    series.setLineStyle(SOLID);
    return series;
  }

  static Color of(String backend) {
    return BACKENDS.getOrDefault(backend, GREY);
  }

  static CategoryChart chart(String title, String x, String y) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(720)
            .height(440)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    CategoryStyler style = chart.getStyler();
    style.setBaseFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
    style.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    style.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    quiet(style);
    return chart;
  }

  /** Little but the data is drawn. */
  private static void quiet(CategoryStyler style) {
    style.setChartBackgroundColor(Color.WHITE);
    style.setPlotBackgroundColor(Color.WHITE);
    style.setPlotBorderVisible(false);
    style.setLegendBorderColor(Color.WHITE);
    style.setLegendPosition(LegendPosition.OutsideE);
    style.setChartTitleBoxVisible(false);
    style.setPlotGridVerticalLinesVisible(false);
    style.setPlotGridLinesColor(new Color(0xDDDDDD));
    style.setPlotGridLinesStroke(new BasicStroke(1));
    style.setAxisTickMarkLength(4);
    style.setYAxisLabelAlignment(TextAlignment.Right);
    style.setYAxisMin(0.0);
    style.setYAxisDecimalPattern("#,##0.###");
    style.setYAxisTickMarkSpacingHint(60);
    style.setAntiAlias(true);
  }
}
