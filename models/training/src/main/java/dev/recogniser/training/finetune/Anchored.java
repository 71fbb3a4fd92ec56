package dev.recogniser.training.finetune;

import ai.djl.ndarray.NDArray;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.HashMap;
import java.util.Map;

/**
 * Adam (Kingma and Ba 2015, arXiv:1412.6980) that decays towards the weights it began with instead
 * of towards nought: L2-SP of Li, Grandvalet and Davoine 2018 (arXiv:1802.01483), decoupled from
 * the gradient as in AdamW (Loshchilov and Hutter 2019, arXiv:1711.05101).
 */
final class Anchored extends Optimizer {

  private final Optimizer adam;
  private final Tracker rate;
  private final double strength;
  private final Map<String, NDArray> start = new HashMap<>();
  private final Map<String, Integer> steps = new HashMap<>();

  Anchored(Tracker rate, double strength) {
    super(Optimizer.adam());
    this.adam = Optimizer.adam().optLearningRateTracker(rate).build();
    this.rate = rate;
    this.strength = strength;
  }

  @Override
  public void update(String parameter, NDArray weight, NDArray gradient) {
    if (strength == 0) {
      adam.update(parameter, weight, gradient);
      return;
    }
    NDArray before = start.computeIfAbsent(parameter, name -> weight.duplicate());
    adam.update(parameter, weight, gradient);
    int step = steps.merge(parameter, 1, Integer::sum);
    try (NDArray back = before.sub(weight)) {
      weight.addi(back.muli(rate.getNewValue(step) * (float) strength));
    }
  }
}
