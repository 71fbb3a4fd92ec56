package dev.recogniser.training.crossvalidate;

import dev.recogniser.training.train.EpochReport;
import dev.recogniser.training.train.Scores;
import java.util.Map;
import java.util.TreeMap;

/**
 * What training without one part gave.
 *
 * @param fold the part, from 1
 * @param best the epoch that read the part best
 */
record FoldResult(int fold, EpochReport best) {

  /** The figures by name, such as {@code strokes.top1}. */
  Map<String, Double> figures() {
    Map<String, Double> figures = new TreeMap<>();
    for (Map.Entry<String, Scores> kind : best.validation().entrySet()) {
      Scores scores = kind.getValue();
      figures.put(kind.getKey() + ".top1", scores.top1());
      figures.put(kind.getKey() + ".eitherCase", scores.eitherCase());
      figures.put(kind.getKey() + ".nll", scores.nll());
    }
    return figures;
  }
}
