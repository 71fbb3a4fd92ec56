package dev.recogniser.training.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.optimizer.Optimizer;
import dev.recogniser.training.recipe.Optimisation;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The optimiser of a {@link Optimisation}. DJL's own ones compute the same but keep their moments
 * to themselves: a training that was interrupted could not go on with them. Weight decay leaves out
 * biases and batch norms, which are all that has one dimension.
 */
final class Descent extends Optimizer {

  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final Optimisation settings;
  private final Schedule schedule;
  private final Map<String, Moments> moments = new HashMap<>();

  Descent(Optimisation settings, Schedule schedule) {
    super(Optimizer.adamW().optLearningRateTracker(schedule));
    this.settings = settings;
    this.schedule = schedule;
  }

  /** A parameter's moving averages: of its gradients, and, for AdamW, of their squares. */
  record Moments(NDArray first, @Nullable NDArray second) {}

  /** The moments of a parameter by its id, or none before its first step. */
  @Nullable Moments moments(String parameter) {
    return moments.get(parameter);
  }

  /** Sets the moments of a parameter, which live as long as the arrays given. */
  void restore(String parameter, Moments restored) {
    moments.put(parameter, restored);
  }

  @Override
  public void update(String parameter, NDArray weight, NDArray gradient) {
    int step = updateCount(parameter);
    float rate = schedule.getNewValue(step);
    boolean matrix = weight.getShape().dimension() > 1;
    float decay = matrix ? (float) settings.weightDecay() : 0;
    Moments state = moments.computeIfAbsent(parameter, id -> fresh(weight));
    NDList weights = new NDList(weight);
    NDArray second = state.second();
    if (second == null) {
      weight
          .getNDArrayInternal()
          .sgdUpdate(
              new NDList(weight, gradient, state.first()),
              weights,
              rate,
              decay,
              rescaleGrad,
              clipGrad,
              (float) settings.momentum(),
              true);
    } else {
      float corrected = rate * correction(schedule.done() + step);
      weight
          .getNDArrayInternal()
          .adamUpdate(
              new NDList(weight, gradient, state.first(), second),
              weights,
              rate,
              corrected,
              decay,
              rescaleGrad,
              clipGrad,
              BETA1,
              BETA2,
              EPSILON,
              true,
              true);
    }
  }

  private Moments fresh(NDArray weight) {
    boolean adam = settings.method() == Optimisation.Method.ADAMW;
    return new Moments(weight.zerosLike(), adam ? weight.zerosLike() : null);
  }

  /** Both averages start from nought, for which this makes up. */
  private static float correction(int step) {
    return (float) (Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step)));
  }
}
