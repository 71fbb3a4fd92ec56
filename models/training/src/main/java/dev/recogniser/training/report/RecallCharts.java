package dev.recogniser.training.report;

import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.evaluate.ConfusionMatrix.ClassFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Recall of each class as a bar, its precision as a dot; digits, capitals and small letters. */
final class RecallCharts {

  private static final int CHART_HEIGHT = 240;
  private static final int CAPITALS = 10;
  private static final int SMALL = 36;

  private RecallCharts() {}

  static Picture of(Map<String, ClassFigures> classes, String name) {
    List<CategoryChart> charts = new ArrayList<>();
    add(charts, "Digits", classes, 0, CAPITALS);
    add(charts, "Capital letters", classes, CAPITALS, SMALL);
    add(charts, "Small letters", classes, SMALL, LabelIndex.CLASSES);
    return Look.picture(
        name,
        "Recall and precision of each of the %d classes that occur.".formatted(classes.size()),
        charts.toArray(CategoryChart[]::new));
  }

  private static void add(
      List<CategoryChart> charts, String title, Map<String, ClassFigures> all, int from, int to) {
    Map<String, ClassFigures> classes = new LinkedHashMap<>(all);
    classes.keySet().retainAll(LabelIndex.LABELS.subList(from, to));
    if (classes.isEmpty()) {
      return;
    }
    CategoryChart chart = Look.categories(title, "", "recall, ◆ precision", CHART_HEIGHT);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0).setYAxisDecimalPattern(Look.PERCENT);
    chart.getStyler().setLegendVisible(false);
    series(chart, "recall", classes, ClassFigures::recall).setFillColor(Look.LIGHT);
    CategorySeries precision = series(chart, "precision", classes, ClassFigures::precision);
    precision.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
    precision.setMarker(SeriesMarkers.DIAMOND).setMarkerColor(Look.ORANGE);
    charts.add(chart);
  }

  private static CategorySeries series(
      CategoryChart chart,
      String name,
      Map<String, ClassFigures> classes,
      ToDoubleFunction<ClassFigures> figure) {
    List<@Nullable Double> values = new ArrayList<>();
    classes.values().forEach(figures -> values.add(figure.applyAsDouble(figures)));
    return chart.addSeries(name, List.copyOf(classes.keySet()), values);
  }
}
