package dev.recogniser.training.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.loss.Loss;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.recipe.Distillation;
import org.jspecify.annotations.Nullable;

/**
 * The loss of {@link Target}, averaged over a batch, with the labels of known class smoothed
 * (Szegedy et al. 2016, arXiv:1512.00567), samples mixed if the batch is, and another model's
 * probabilities beside the labels if there are any (Hinton et al. 2015, arXiv:1503.02531).
 */
final class MaskedLoss extends Loss {

  private static final int[] CLASSES = {1};

  /** Labels, in the order of {@link #add}. */
  private static final int PARTS = 5;

  private final float smoothing;
  private final float taught;
  private final float temperature;

  MaskedLoss(double smoothing, Distillation distillation) {
    super("masked");
    this.smoothing = (float) smoothing;
    this.taught = (float) distillation.weight();
    this.temperature = (float) distillation.temperature();
  }

  /**
   * A batch's labels on the engine, as {@link #evaluate} wants them: the share that counts and five
   * arrays for the samples' own labels, the same for those mixed in, and the teacher's
   * probabilities; the last two may be missing.
   */
  static NDList labels(NDManager manager, Batch batch) {
    NDList labels = new NDList();
    add(labels, manager, batch.kept(), batch.labels());
    add(labels, manager, 1 - batch.kept(), batch.mixed() ? batch.labels().next() : null);
    if (batch.teacher().length > 0) {
      labels.add(manager.create(batch.teacher(), scores(batch.count())));
    }
    return labels;
  }

  private static void add(NDList list, NDManager manager, float share, @Nullable Labels labels) {
    if (labels == null) {
      return;
    }
    Shape scores = scores(labels.count());
    Shape column = new Shape(labels.count(), 1);
    float[] importance = labels.importance().clone();
    for (int i = 0; i < importance.length; i++) {
      importance[i] *= share;
    }
    list.add(manager.create(labels.barred(), scores));
    list.add(manager.create(labels.shares(), scores));
    list.add(manager.create(labels.weights(), column));
    list.add(manager.create(labels.known(), column));
    list.add(manager.create(importance, column));
  }

  private static Shape scores(int count) {
    return new Shape(count, LabelIndex.CLASSES);
  }

  @Override
  public NDArray evaluate(NDList labels, NDList predictions) {
    NDArray scores = predictions.singletonOrThrow();
    NDArray loss = labelled(labels, 0, scores);
    if (labels.size() >= 2 * PARTS) {
      loss = loss.add(labelled(labels, PARTS, scores));
    }
    if (labels.size() % PARTS == 0) {
      return loss;
    }
    NDArray teacher = labels.get(labels.size() - 1);
    return loss.mul(1 - taught).add(taughtLoss(teacher, scores).mul(taught));
  }

  private NDArray labelled(NDList labels, int from, NDArray scores) {
    NDArray all = logSumExp(scores);
    NDArray group = logSumExp(scores.add(labels.get(from)));
    NDArray shared = scores.mul(labels.get(from + 1)).sum(CLASSES, true);
    NDArray loss = all.sub(group).add(group.sub(shared).mul(labels.get(from + 2)));
    NDArray uniform = all.sub(scores.mean(CLASSES, true));
    NDArray smoothed = uniform.sub(loss).mul(labels.get(from + 3)).mul(smoothing);
    return loss.add(smoothed).mul(labels.get(from + 4)).mean();
  }

  /** Cross entropy of both models' probabilities; times T² its gradient stays of one size. */
  private NDArray taughtLoss(NDArray teacher, NDArray scores) {
    NDArray cooled = scores.div(temperature);
    NDArray expected = cooled.mul(teacher).sum(CLASSES, true);
    return logSumExp(cooled).sub(expected).mean().mul(temperature * temperature);
  }

  private static NDArray logSumExp(NDArray scores) {
    NDArray top = scores.max(CLASSES, true).stopGradient();
    return scores.sub(top).exp().sum(CLASSES, true).log().add(top);
  }
}
