package dev.recogniser.training.train;

import dev.recogniser.training.data.Fold;

/**
 * How a network is trained: everything that, with the data and the code, decides the result.
 *
 * @param epochs passes over the training data
 * @param batch samples a step
 * @param seed of the weights, the order and the variation of the samples
 * @param peakRate the learning rate at its highest
 * @param warmUp the part of all steps during which the learning rate rises
 * @param weightDecay of convolutions and the linear layer; biases and batch norms have none
 * @param smoothing the part of an exact label's probability that is spread over all classes
 * @param caseWeight at most so much does an exact label of a class whose case is mostly unknown
 *     count for telling its cases apart, see {@link Target}
 * @param priorWeight how much the share that a case has of its letter counts for a sample whose
 *     case is unknown
 * @param variation how much samples are varied, from 0, not at all, to 1
 * @param thinnestPen the thinnest pen that strokes are drawn with, as a part of the character's box
 * @param thickestPen the thickest
 * @param imageFold the images kept for validation, such as {@code 1/20}
 * @param writerFold the writers kept for validation
 */
record Recipe(
    int epochs,
    int batch,
    long seed,
    double peakRate,
    double warmUp,
    double weightDecay,
    double smoothing,
    double caseWeight,
    double priorWeight,
    double variation,
    double thinnestPen,
    double thickestPen,
    String imageFold,
    String writerFold) {

  /** What a network is trained with unless options say otherwise. */
  static final Recipe STANDARD =
      new Recipe(6, 128, 1, 3e-3, 0.15, 0.02, 0.03, 10, 0.5, 1, 0.025, 0.14, "1/20", "6/10");

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  Recipe {
    require(epochs >= 1, "Train for at least one epoch, not " + epochs + ".");
    require(batch >= 2, "A batch has at least 2 samples, not " + batch + ".");
    require(peakRate > 0, "A learning rate is positive, not " + peakRate + ".");
    require(warmUp >= 0 && warmUp < 1, "The warm-up is in [0, 1), not " + warmUp + ".");
    require(weightDecay >= 0, "The weight decay is not negative: " + weightDecay + ".");
    require(smoothing >= 0 && smoothing < 1, "The smoothing is in [0, 1), not " + smoothing + ".");
    require(caseWeight >= 1, "The case weight is at least 1, not " + caseWeight + ".");
    require(priorWeight >= 0, "The prior weight is not negative: " + priorWeight + ".");
    require(variation >= 0 && variation <= 1, "A variation is in [0, 1], not " + variation + ".");
    require(
        thinnestPen > 0 && thinnestPen <= thickestPen,
        "Pens go from a positive width up, not from " + thinnestPen + " to " + thickestPen + ".");
    Fold.parse(imageFold);
    Fold.parse(writerFold);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** The same recipe but for the length, chance and learning rate of a run. */
  Recipe with(int newEpochs, int newBatch, long newSeed, double newPeakRate) {
    return new Recipe(
        newEpochs,
        newBatch,
        newSeed,
        newPeakRate,
        warmUp,
        weightDecay,
        smoothing,
        caseWeight,
        priorWeight,
        variation,
        thinnestPen,
        thickestPen,
        imageFold,
        writerFold);
  }

  /** The same recipe but for how samples are shown. */
  Recipe showing(double newVariation, double newPriorWeight) {
    return new Recipe(
        epochs,
        batch,
        seed,
        peakRate,
        warmUp,
        weightDecay,
        smoothing,
        caseWeight,
        newPriorWeight,
        newVariation,
        thinnestPen,
        thickestPen,
        imageFold,
        writerFold);
  }
}
