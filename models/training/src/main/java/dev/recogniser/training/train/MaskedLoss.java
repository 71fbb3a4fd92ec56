package dev.recogniser.training.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.loss.Loss;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.recipe.Distillation;

/**
 * The loss of {@link Target}, averaged over a batch, with the labels of known class smoothed
 * (Szegedy et al. 2016, arXiv:1512.00567), samples mixed if the batch is, and another model's
 * probabilities beside the labels if there are any (Hinton et al. 2015, arXiv:1503.02531).
 *
 * <p>Every constant is an array of {@link #labels}, and no number is given to an array's method: of
 * {@code array.mul(number)} DJL frees the number at once, while the engine still needs it for the
 * gradient. If the collector of garbage comes in between, the gradient is multiplied by what lies
 * there then.
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
   * A batch's labels on the engine, as {@link #evaluate} wants them: five arrays for the samples'
   * own labels, the same for those mixed in, and three for the teacher; the last two groups may be
   * missing.
   */
  NDList labels(NDManager manager, Batch batch) {
    boolean hasTeacher = batch.teacher().length > 0;
    float own = hasTeacher ? 1 - taught : 1;
    NDList labels = new NDList();
    add(labels, manager, own * batch.kept(), batch.labels());
    if (batch.mixed()) {
      add(labels, manager, own * (1 - batch.kept()), batch.labels().next());
    }
    if (hasTeacher) {
      labels.add(manager.create(batch.teacher(), scores(batch.count())));
      labels.add(manager.create(1 / temperature));
      // Times T² its gradient stays of one size.
      labels.add(manager.create(taught * temperature * temperature));
    }
    return labels;
  }

  private void add(NDList list, NDManager manager, float share, Labels labels) {
    Shape scores = scores(labels.count());
    Shape column = new Shape(labels.count(), 1);
    list.add(manager.create(labels.barred(), scores));
    list.add(manager.create(labels.shares(), scores));
    list.add(manager.create(labels.weights(), column));
    list.add(manager.create(times(smoothing, labels.known()), column));
    list.add(manager.create(times(share, labels.importance()), column));
  }

  private static float[] times(float factor, float[] values) {
    float[] products = values.clone();
    for (int i = 0; i < products.length; i++) {
      products[i] *= factor;
    }
    return products;
  }

  private static Shape scores(int count) {
    return new Shape(count, LabelIndex.CLASSES);
  }

  @Override
  public NDArray evaluate(NDList labels, NDList predictions) {
    NDArray scores = predictions.singletonOrThrow();
    NDArray loss = labelled(labels.subNDList(0), scores);
    if (labels.size() >= 2 * PARTS) {
      loss = loss.add(labelled(labels.subNDList(PARTS), scores));
    }
    int rest = labels.size() % PARTS;
    return rest == 0 ? loss : loss.add(taught(labels.subNDList(labels.size() - rest), scores));
  }

  private static NDArray labelled(NDList labels, NDArray scores) {
    NDArray all = logSumExp(scores);
    NDArray group = logSumExp(scores.add(labels.get(0)));
    NDArray shared = scores.mul(labels.get(1)).sum(CLASSES, true);
    NDArray loss = all.sub(group).add(group.sub(shared).mul(labels.get(2)));
    NDArray uniform = all.sub(scores.mean(CLASSES, true));
    NDArray smoothed = uniform.sub(loss).mul(labels.get(3));
    return loss.add(smoothed).mul(labels.get(4)).mean();
  }

  /** Cross entropy of both models' probabilities. */
  private static NDArray taught(NDList teacher, NDArray scores) {
    NDArray cooled = scores.mul(teacher.get(1));
    NDArray expected = cooled.mul(teacher.get(0)).sum(CLASSES, true);
    return logSumExp(cooled).sub(expected).mean().mul(teacher.get(2));
  }

  private static NDArray logSumExp(NDArray scores) {
    NDArray top = scores.max(CLASSES, true).stopGradient();
    return scores.sub(top).exp().sum(CLASSES, true).log().add(top);
  }
}
