package dev.recogniser.training.evaluate;

import dev.recogniser.training.data.DataException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an evaluation tells.
 *
 * @param cases how many readings it counted, at least 1
 * @param figures the figures by name
 * @param perClass the figures of each class; empty for texts
 * @param errors what went wrong how often
 */
public record Outcome(
    long cases,
    Map<String, Object> figures,
    Map<String, ConfusionMatrix.ClassFigures> perClass,
    ErrorCounts errors) {

  /**
   * Refuses an evaluation of nothing, whose figures would look like figures.
   *
   * @throws DataException if there are no cases
   */
  public Outcome {
    if (cases == 0) {
      throw new DataException(
          "There is nothing to evaluate: the options leave no row of the data. Ask for less.");
    }
  }

  static Outcome of(GlyphMetrics metrics) {
    return new Outcome(metrics.count(), metrics.figures(), metrics.perClass(), metrics.errors());
  }

  static Outcome of(SegmentMetrics metrics) {
    return new Outcome(metrics.count(), metrics.figures(), Map.of(), new ErrorCounts());
  }

  static Outcome of(TextResults results, Map<String, Object> facts) {
    Map<String, Object> figures = new LinkedHashMap<>(results.figures());
    figures.putAll(facts);
    return new Outcome(results.count(), figures, Map.of(), results.errors());
  }
}
