package dev.recogniser.training.report;

import dev.recogniser.training.report.Epoch.SetScores;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Learning curves: what is known of loss, accuracy and rate, by epoch. */
final class CurveCharts {

  private static final int LABELS = 12;
  private static final int MARKED = 40;

  private final LearningCurves curves;
  private final String prefix;
  private final List<String> epochs;
  private final List<String> sets;

  CurveCharts(LearningCurves curves, String prefix) {
    this.curves = curves;
    this.prefix = prefix;
    this.epochs = curves.epochs().stream().map(epoch -> String.valueOf(epoch.epoch())).toList();
    this.sets = curves.sets();
  }

  /** Those for which there is anything to draw. */
  List<Picture> pictures() {
    List<Picture> pictures = new ArrayList<>();
    CategoryChart loss = chart("Loss", "nats");
    line(loss, "training loss", Epoch::loss, Look.GREY, Look.DOTTED);
    lines(loss, "nll", SetScores::nll);
    add(pictures, loss, "loss", "Mean training loss, and negative log-likelihood of each set");
    CategoryChart top1 = chart("Accuracy", "right at once");
    top1.getStyler().setYAxisDecimalPattern(Look.PERCENT);
    lines(top1, "top1", SetScores::top1);
    add(pictures, top1, "accuracy", "Share of each validation set whose likeliest class is right");
    CategoryChart rate = chart("Learning rate", "at the epoch's end");
    rate.getStyler().setYAxisDecimalPattern("0.######").setYAxisMin(0.0);
    line(rate, "learning rate", Epoch::rate, Look.GREY, Look.SOLID);
    rate.getStyler().setLegendVisible(false);
    add(pictures, rate, "rate", "Learning rate");
    return pictures;
  }

  private static CategoryChart chart(String title, String unit) {
    CategoryChart chart = Look.categories(title, "epoch", unit, Look.HEIGHT);
    chart.getStyler().setDefaultSeriesRenderStyle(CategorySeriesRenderStyle.Line);
    chart.getStyler().setXAxisMaxLabelCount(LABELS);
    return chart;
  }

  private void lines(
      CategoryChart chart, String what, Function<SetScores, @Nullable Double> score) {
    for (int i = 0; i < sets.size(); i++) {
      String set = sets.get(i);
      line(
          chart,
          set + " " + what,
          epoch -> {
            SetScores scores = epoch.validation().get(set);
            return scores == null ? null : score.apply(scores);
          },
          Look.series(i),
          Look.SOLID);
    }
  }

  private void line(
      CategoryChart chart,
      String name,
      Function<Epoch, @Nullable Double> figure,
      Color colour,
      BasicStroke stroke) {
    List<@Nullable Double> values = new ArrayList<>();
    for (Epoch epoch : curves.epochs()) {
      Double value = figure.apply(epoch);
      values.add(value != null && Double.isFinite(value) ? value : null);
    }
    if (values.stream().anyMatch(Objects::nonNull)) {
      CategorySeries series = chart.addSeries(name, epochs, values);
      Marker marker = epochs.size() > MARKED ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE;
      Look.line(series, colour, stroke, marker);
    }
  }

  private void add(List<Picture> pictures, CategoryChart chart, String name, String what) {
    if (!chart.getSeriesMap().isEmpty()) {
      String alt = "%s, over %d epochs of %s.".formatted(what, epochs.size(), curves.name());
      pictures.add(Look.picture(prefix + "-" + name, alt, chart));
    }
  }
}
