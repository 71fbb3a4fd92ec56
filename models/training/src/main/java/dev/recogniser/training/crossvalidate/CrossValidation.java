package dev.recogniser.training.crossvalidate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The results of all folds.
 *
 * @param folds a result a fold, in order, at least two
 */
record CrossValidation(List<FoldResult> folds) {

  CrossValidation {
    folds = List.copyOf(folds);
  }

  /**
   * A figure over the folds.
   *
   * @param mean the mean
   * @param deviation the sample standard deviation, of n - 1
   * @param folds how many folds have it
   */
  record Spread(double mean, double deviation, int folds) {

    /** Of values, at least one. */
    static Spread of(List<Double> values) {
      double mean = values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
      double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
      double deviation = values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1));
      return new Spread(mean, deviation, values.size());
    }
  }

  /** The fold whose network read its part best: with the least mean {@code -log p}. */
  FoldResult best() {
    return folds.stream().min(Comparator.comparingDouble(fold -> fold.best().nll())).orElseThrow();
  }

  /** Mean and deviation of each figure. */
  Map<String, Spread> spreads() {
    Map<String, Spread> spreads = new TreeMap<>();
    folds.stream()
        .flatMap(fold -> fold.figures().keySet().stream())
        .distinct()
        .forEach(name -> spreads.put(name, Spread.of(values(name))));
    return spreads;
  }

  private List<Double> values(String name) {
    return folds.stream()
        .map(FoldResult::figures)
        .filter(figures -> figures.containsKey(name))
        .map(figures -> figures.get(name))
        .toList();
  }

  /** A table for people: a line a fold, then mean and deviation. */
  String table() {
    List<String> names = List.copyOf(spreads().keySet());
    StringBuilder table = new StringBuilder("fold  epoch");
    names.forEach(name -> table.append(String.format(Locale.ROOT, "  %18s", name)));
    for (FoldResult fold : folds) {
      table.append(String.format(Locale.ROOT, "%n%4d  %5d", fold.fold(), fold.best().epoch()));
      for (String name : names) {
        Double value = fold.figures().get(name);
        table.append(
            value == null
                ? String.format(Locale.ROOT, "  %18s", "-")
                : String.format(Locale.ROOT, "  %18.4f", value));
      }
    }
    table.append(String.format(Locale.ROOT, "%n%11s", "mean"));
    spreads()
        .values()
        .forEach(
            s ->
                table.append(
                    String.format(Locale.ROOT, "  %9.4f ±%7.4f", s.mean(), s.deviation())));
    return table.toString();
  }
}
