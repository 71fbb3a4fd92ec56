package dev.recogniser.training.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.recogniser.training.data.DataException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an epoch brought: a line of a training's metrics. All but the number may be unknown.
 *
 * @param epoch which, from 1
 * @param loss the mean loss of its batches
 * @param rate the learning rate at its end
 * @param samplesPerSecond how fast it learnt
 * @param validation scores on the validation sets, by their names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Epoch(
    @Nullable Integer epoch,
    @Nullable Double loss,
    @Nullable Double rate,
    @Nullable Double samplesPerSecond,
    Map<String, SetScores> validation) {

  /**
   * Scores on a validation set. Any may be unknown.
   *
   * @param count how many samples it has
   * @param top1 the share whose likeliest class is right
   * @param nll the mean of {@code -log p} of the right class
   * @param eitherCase the share whose likeliest class is right but for its case
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SetScores(
      @Nullable Long count,
      @Nullable Double top1,
      @Nullable Double nll,
      @Nullable Double eitherCase) {

    static final SetScores UNKNOWN = new SetScores(null, null, null, null);
  }

  /**
   * Copies the scores, in their order; sets without scores are left out.
   *
   * @throws DataException if the epoch has no number from 1 on
   */
  public Epoch {
    if (epoch == null || epoch < 1) {
      throw new DataException("An epoch has a number from 1 on, not " + epoch + ".");
    }
    Map<String, SetScores> known = new LinkedHashMap<>();
    if (validation != null) {
      known.putAll(validation);
      known.values().removeIf(scores -> scores == null);
    }
    validation = Collections.unmodifiableMap(known);
  }
}
