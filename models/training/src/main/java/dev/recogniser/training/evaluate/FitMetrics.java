package dev.recogniser.training.evaluate;

import dev.recogniser.Fit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well texts fit what was expected: which share of them a threshold of {@link Fit#match}
 * refuses, and which threshold refuses 2 %.
 */
final class FitMetrics {

  private static final double REFUSED = 0.02;
  private static final List<Double> THRESHOLDS =
      List.of(1e-4, 1e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5);

  private final List<Double> matches = new ArrayList<>();

  void add(Fit fit) {
    matches.add(fit.match());
  }

  /** Adds the figures, if anything was expected. */
  void addTo(Map<String, Object> figures) {
    if (!matches.isEmpty()) {
      Map<String, Object> below = new LinkedHashMap<>();
      THRESHOLDS.forEach(each -> below.put(each.toString(), share(each)));
      figures.put("fit", Map.of("refuses2Percent", threshold(), "below", below));
    }
  }

  /** The share that lies below a threshold. */
  private double share(double threshold) {
    return (double) matches.stream().filter(each -> each < threshold).count() / matches.size();
  }

  private double threshold() {
    List<Double> sorted = new ArrayList<>(matches);
    Collections.sort(sorted);
    return sorted.get((int) (REFUSED * sorted.size()));
  }
}
