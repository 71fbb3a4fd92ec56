package dev.recogniser.training.train;

import dev.recogniser.training.recipe.Outputs;
import java.util.List;
import java.util.stream.IntStream;

/** Samples with the scores that a network gave them. */
final class ScoredSamples {

  private final List<Sample> samples;
  private final float[] scores;
  private final Outputs outputs;

  /** {@code scores} is {@code [samples, scores]} and not copied. */
  ScoredSamples(List<Sample> samples, float[] scores, Outputs outputs) {
    this.samples = samples;
    this.scores = scores;
    this.outputs = outputs;
  }

  /** What the last score of each says, in the order of the samples. */
  double[] nonCharacter() {
    return IntStream.range(0, samples.size())
        .mapToDouble(row -> score(row, outputs.classes()))
        .toArray();
  }

  /** How good the scores are. */
  Scores summary() {
    double weights = 0;
    double right = 0;
    int group = 0;
    for (int row = 0; row < samples.size(); row++) {
      Target target = samples.get(row).target();
      int best = best(row);
      group += target.covers(best) ? 1 : 0;
      if (target.known()) {
        weights += target.weight();
        right += best == target.label() ? target.weight() : 0;
      }
    }
    double top1 = weights == 0 ? 0 : right / weights;
    return new Scores(samples.size(), top1, nll(1), (double) group / samples.size());
  }

  /** The mean of {@code -log p} of the right class over samples of known class, weighted. */
  double nll(double temperature) {
    double weights = 0;
    double sum = 0;
    for (int row = 0; row < samples.size(); row++) {
      Target target = samples.get(row).target();
      if (target.known()) {
        weights += target.weight();
        sum += target.weight() * nll(row, target, temperature);
      }
    }
    return weights == 0 ? 0 : sum / weights;
  }

  private double nll(int row, Target target, double temperature) {
    double top = score(row, best(row));
    double sum =
        IntStream.range(0, outputs.classes())
            .mapToDouble(c -> Math.exp((score(row, c) - top) / temperature))
            .sum();
    return Math.log(sum) + (top - score(row, target.label())) / temperature;
  }

  private int best(int row) {
    int best = 0;
    for (int c = 1; c < outputs.classes(); c++) {
      best = score(row, c) > score(row, best) ? c : best;
    }
    return best;
  }

  private float score(int row, int label) {
    return scores[row * outputs.scores() + label];
  }
}
