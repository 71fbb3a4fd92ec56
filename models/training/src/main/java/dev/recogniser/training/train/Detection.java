package dev.recogniser.training.train;

import dev.recogniser.NonCharacter;
import dev.recogniser.training.evaluate.RocArea;
import java.util.Arrays;

/**
 * The scores by which a network tells what is no character.
 *
 * @param characters those of characters
 * @param others those of what is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Detection(double[] characters, double[] others) {

  /** Newton's method is there long before. */
  private static final int ROUNDS = 50;

  private static final double SMALL = 1e-9;

  /** How good they are. */
  DetectionScores summary(NonCharacter scaled) {
    return new DetectionScores(
        characters.length, others.length, RocArea.of(others, characters), nll(scaled));
  }

  private double nll(NonCharacter scaled) {
    double sum = 0;
    for (double score : characters) {
      sum += softplus(scaled.scale() * score + scaled.offset());
    }
    for (double score : others) {
      sum += softplus(-(scaled.scale() * score + scaled.offset()));
    }
    return sum / (characters.length + others.length);
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /**
   * The scale and the offset at which the probabilities are best (Platt 1999), by Newton's method:
   * the loss is convex. Where all scores are told apart, or none, they stay as they are.
   */
  NonCharacter calibrated() {
    double scale = 1;
    double offset = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] sums = new double[5];
      Arrays.stream(characters).forEach(new Step(scale, offset, 0, sums)::add);
      Arrays.stream(others).forEach(new Step(scale, offset, 1, sums)::add);
      double determinant = sums[2] * sums[4] - sums[3] * sums[3];
      if (!(determinant > SMALL)) {
        return NonCharacter.PLAIN;
      }
      scale -= (sums[4] * sums[0] - sums[3] * sums[1]) / determinant;
      offset -= (sums[2] * sums[1] - sums[3] * sums[0]) / determinant;
    }
    return scale > 0 && Double.isFinite(scale) && Double.isFinite(offset)
        ? new NonCharacter(scale, offset)
        : NonCharacter.PLAIN;
  }

  /** Adds what scores of one answer say to the gradient and the second derivatives. */
  private record Step(double scale, double offset, double answer, double[] sums) {
    void add(double score) {
      double p = new NonCharacter(1, 0).probability(scale * score + offset);
      double weight = p * (1 - p);
      sums[0] += (p - answer) * score;
      sums[1] += p - answer;
      sums[2] += weight * score * score;
      sums[3] += weight * score;
      sums[4] += weight;
    }
  }
}
