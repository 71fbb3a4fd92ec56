package dev.recogniser.training.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.MarkerSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;

/**
 * What the charts have in common. They are narrow enough to be read on a phone. The colours are
 * those of Okabe and Ito, "Color Universal Design" (2008), which people with any kind of colour
 * vision can tell apart.
 */
final class Look {

  static final int WIDTH = 560;
  static final int HEIGHT = 400;

  static final Color TEXT = new Color(0x222222);
  static final Color GREY = new Color(0x666666);
  static final Color GRID = new Color(0xDDDDDD);
  static final Color BLUE = new Color(0x0072B2);
  static final Color ORANGE = new Color(0xD55E00);
  static final Color LIGHT = new Color(0x8CC4E8);

  private static final List<Color> SERIES =
      List.of(
          BLUE,
          ORANGE,
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00),
          new Color(0x56B4E9));

  static final BasicStroke SOLID = new BasicStroke(2);

  static final BasicStroke DOTTED =
      new BasicStroke(
          2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0.1f, 5}, 0);

  /** Shares of a whole. */
  static final String PERCENT = "#0.## %";

  private Look() {}

  /** The colour of a series by its number, from 0. */
  static Color series(int number) {
    return SERIES.get(number % SERIES.size());
  }

  static CategoryChart categories(String title, String x, String y, int height) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(height)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    quiet(chart.getStyler());
    chart.getStyler().setOverlapped(true);
    chart.getStyler().setPlotGridVerticalLinesVisible(false);
    return chart;
  }

  static XYChart plane(String title, String x, String y) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    quiet(chart.getStyler());
    return chart;
  }

  /** Little but the data is drawn. */
  private static void quiet(AxesChartStyler style) {
    fonts(style);
    style.setChartBackgroundColor(Color.WHITE);
    style.setChartPadding(12);
    style.setPlotBackgroundColor(Color.WHITE);
    style.setPlotBorderVisible(false);
    style.setLegendBorderColor(Color.WHITE);
    style.setLegendPosition(LegendPosition.OutsideS);
    style.setLegendLayout(LegendLayout.Vertical);
    style.setChartTitleBoxVisible(false);
    style.setPlotGridLinesColor(GRID);
    style.setPlotGridLinesStroke(new BasicStroke(1));
    style.setAxisTickMarkLength(4);
    style.setYAxisLabelAlignment(TextAlignment.Right);
    style.setYAxisTickMarkSpacingHint(45);
    style.setAntiAlias(true);
  }

  private static void fonts(AxesChartStyler style) {
    style.setBaseFont(Fonts.TEXT);
    style.setChartTitleFont(Fonts.TITLE);
    style.setAxisTitleFont(Fonts.TEXT);
    style.setAxisTickLabelsFont(Fonts.SMALL);
    style.setLegendFont(Fonts.SMALL);
    style.setChartFontColor(TEXT);
  }

  static void line(MarkerSeries series, Color colour, BasicStroke stroke, Marker marker) {
    series.setLineColor(colour);
    series.setLineStyle(stroke);
    series.setMarker(marker);
    series.setMarkerColor(colour);
  }

  /** Draws charts of equal width below each other. */
  static Picture picture(String name, String alt, Chart<?, ?>... charts) {
    int height = 0;
    for (Chart<?, ?> chart : charts) {
      height += chart.getHeight();
    }
    Canvas canvas = new Canvas(charts[0].getWidth(), height);
    for (Chart<?, ?> chart : charts) {
      chart.paint(canvas.graphics(), chart.getWidth(), chart.getHeight());
      canvas.graphics().translate(0, chart.getHeight());
    }
    return canvas.picture(name, alt);
  }
}
