package dev.recogniser.training.train;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an epoch brought: a line of {@code metrics.jsonl}.
 *
 * @param epoch which, from 1
 * @param loss the mean loss of its batches
 * @param rate the learning rate at its end
 * @param samplesPerSecond how fast it learnt
 * @param validation scores on what was kept for validation, by kind of source
 * @param nonCharacter how well what is no character is told; null if it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EpochReport(
    int epoch,
    double loss,
    double rate,
    double samplesPerSecond,
    Map<String, Scores> validation,
    @Nullable DetectionScores nonCharacter) {

  /** Copies the scores. */
  public EpochReport {
    validation = Collections.unmodifiableSortedMap(new TreeMap<>(validation));
  }

  /**
   * What decides which epoch was best.
   *
   * @return the mean of the validation sets' {@code -log p}, each set counting the same
   */
  public double nll() {
    return validation.values().stream().mapToDouble(Scores::nll).average().orElse(Double.NaN);
  }
}
