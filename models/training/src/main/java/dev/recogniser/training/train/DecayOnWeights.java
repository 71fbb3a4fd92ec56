package dev.recogniser.training.train;

import ai.djl.ndarray.NDArray;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/**
 * AdamW (Loshchilov and Hutter 2019, arXiv:1711.05101) whose weight decay leaves out biases and
 * batch norms: all that has one dimension.
 */
final class DecayOnWeights extends Optimizer {

  private final Optimizer decayed;
  private final Optimizer plain;

  DecayOnWeights(Tracker rate, double decay) {
    super(builder(rate, decay));
    this.decayed = builder(rate, decay).build();
    this.plain = builder(rate, 0).build();
  }

  private static AdamW.Builder builder(Tracker rate, double decay) {
    return Optimizer.adamW().optLearningRateTracker(rate).optWeightDecays((float) decay);
  }

  @Override
  public void update(String parameter, NDArray weight, NDArray gradient) {
    boolean matrix = weight.getShape().dimension() > 1;
    (matrix ? decayed : plain).update(parameter, weight, gradient);
  }
}
