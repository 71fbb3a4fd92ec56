package dev.recogniser.training.train;

import dev.recogniser.training.data.LabelIndex;
import java.util.List;

/**
 * How well a network does on validation samples.
 *
 * @param count how many samples
 * @param top1 the part whose likeliest class is right, of those with a known class, each counted
 *     with the weight of its {@link Target}: an estimate for data whose classes are all known
 * @param nll the mean of {@code -log p} of the right class, weighted in the same way, at
 *     temperature 1
 * @param eitherCase the part of all samples, of known case or not, whose likeliest class is right,
 *     or right but for a case that most of its letter's samples have lost
 */
public record Scores(int count, double top1, double nll, double eitherCase) {

  /** Counts; {@code scores} is {@code [samples, 62]}. */
  static Scores of(List<Sample> samples, float[] scores) {
    double weights = 0;
    double right = 0;
    double nll = 0;
    int group = 0;
    for (int i = 0; i < samples.size(); i++) {
      Target target = samples.get(i).target();
      long best = 1L << best(scores, i);
      group += (best & target.group()) != 0 ? 1 : 0;
      if (target.exact()) {
        weights += target.weight();
        right += best == target.allowed() ? target.weight() : 0;
        nll += target.weight() * nll(scores, i, target, 1);
      }
    }
    double total = Math.max(weights, Double.MIN_NORMAL);
    return new Scores(samples.size(), right / total, nll / total, (double) group / samples.size());
  }

  /** The loss of one row with a known class, at a softmax temperature. */
  static double nll(float[] scores, int row, Target target, double temperature) {
    int start = row * LabelIndex.CLASSES;
    double top = scores[start + best(scores, row)] / temperature;
    double sum = 0;
    for (int c = 0; c < LabelIndex.CLASSES; c++) {
      sum += Math.exp(scores[start + c] / temperature - top);
    }
    int right = Long.numberOfTrailingZeros(target.allowed());
    return Math.log(sum) + top - scores[start + right] / temperature;
  }

  private static int best(float[] scores, int row) {
    int start = row * LabelIndex.CLASSES;
    int best = 0;
    for (int c = 1; c < LabelIndex.CLASSES; c++) {
      best = scores[start + c] > scores[start + best] ? c : best;
    }
    return best;
  }
}
