package dev.recogniser.training.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.loss.Loss;
import dev.recogniser.training.recipe.Outputs;
import dev.recogniser.training.recipe.Recipe;

/**
 * The loss of {@link Target}, averaged over a batch, with the labels of known class smoothed
 * (Szegedy et al. 2016, arXiv:1512.00567), samples mixed if the batch is, and other models'
 * probabilities beside the labels if there are any (Hinton et al. 2015, arXiv:1503.02531): for
 * samples of classes that they know, and among these. To it comes the logistic loss of the last
 * score if that tells what is no character, of which the labels learn nothing.
 *
 * <p>Every constant is an array of {@link #labels}, and no number is given to an array's method: of
 * {@code array.mul(number)} DJL frees the number at once, while the engine still needs it for the
 * gradient. If the collector of garbage comes in between, the gradient is multiplied by what lies
 * there then.
 */
final class MaskedLoss extends Loss {

  private static final int[] CLASSES = {1};

  /** Labels, in the order of {@link #add}. */
  private static final int PARTS = 7;

  private final Outputs outputs;
  private final float smoothing;
  private final float nonCharacterWeight;
  private final float taught;
  private final float temperature;

  MaskedLoss(Recipe recipe) {
    super("masked");
    this.outputs = recipe.outputs();
    this.smoothing = (float) recipe.objective().smoothing();
    this.nonCharacterWeight = (float) recipe.objective().nonCharacterWeight();
    this.taught = (float) recipe.distillation().weight();
    this.temperature = (float) recipe.distillation().temperature();
  }

  /**
   * A batch's labels on the engine, as {@link #evaluate} wants them: seven arrays for the samples'
   * own labels, the same for those mixed in, and three for teachers; the last two groups may be
   * missing.
   */
  NDList labels(NDManager manager, Batch batch) {
    float[] own = new float[batch.count()];
    float[] others = new float[batch.count()];
    for (int row = 0; row < own.length; row++) {
      float part = batch.isTaught(row) ? taught : 0;
      own[row] = 1 - part;
      // Times T² its gradient stays of one size.
      others[row] = part * temperature * temperature;
    }
    NDList labels = new NDList();
    add(labels, manager, batch.kept(), own, batch.labels());
    if (batch.mixed()) {
      add(labels, manager, 1 - batch.kept(), own, batch.labels().next());
    }
    if (batch.taughtClasses() > 0) {
      labels.add(manager.create(batch.teacher(), new Shape(batch.count(), batch.taughtClasses())));
      labels.add(manager.create(1 / temperature));
      labels.add(manager.create(others, new Shape(batch.count(), 1)));
    }
    return labels;
  }

  private void add(NDList list, NDManager manager, float share, float[] own, Labels labels) {
    Shape scores = new Shape(labels.count(), outputs.classes());
    Shape column = new Shape(labels.count(), 1);
    float[] counts = times(share, labels.importance());
    for (int row = 0; row < counts.length; row++) {
      counts[row] *= own[row];
    }
    list.add(manager.create(labels.barred(), scores));
    list.add(manager.create(labels.shares(), scores));
    list.add(manager.create(labels.weights(), column));
    list.add(manager.create(times(smoothing, labels.known()), column));
    list.add(manager.create(counts, column));
    list.add(manager.create(labels.nonCharacters(), column));
    list.add(manager.full(column, share * nonCharacterWeight / labels.count()));
  }

  private static float[] times(float factor, float[] values) {
    float[] products = values.clone();
    for (int i = 0; i < products.length; i++) {
      products[i] *= factor;
    }
    return products;
  }

  @Override
  public NDArray evaluate(NDList labels, NDList predictions) {
    NDArray scores = predictions.singletonOrThrow();
    NDArray loss = ofSamples(labels.subNDList(0), scores);
    if (labels.size() >= 2 * PARTS) {
      loss = loss.add(ofSamples(labels.subNDList(PARTS), scores));
    }
    int rest = labels.size() % PARTS;
    return rest == 0 ? loss : loss.add(taught(labels.subNDList(labels.size() - rest), scores));
  }

  private NDArray ofSamples(NDList labels, NDArray scores) {
    NDArray loss = labelled(labels, first(scores, outputs.classes()));
    if (!outputs.nonCharacter()) {
      return loss;
    }
    NDArray last = scores.get(new NDIndex(":, " + outputs.classes() + ":"));
    return loss.add(LogisticLoss.sum(last, labels.get(5), labels.get(6)));
  }

  private static NDArray first(NDArray scores, long count) {
    return scores.getShape().get(1) == count ? scores : scores.get(new NDIndex(":, 0:" + count));
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

  /** Cross entropy of the probabilities of teachers and pupil. */
  private static NDArray taught(NDList teachers, NDArray scores) {
    NDArray probabilities = teachers.get(0);
    NDArray cooled = first(scores, probabilities.getShape().get(1)).mul(teachers.get(1));
    NDArray expected = cooled.mul(probabilities).sum(CLASSES, true);
    return logSumExp(cooled).sub(expected).mul(teachers.get(2)).mean();
  }

  private static NDArray logSumExp(NDArray scores) {
    NDArray top = scores.max(CLASSES, true).stopGradient();
    return scores.sub(top).exp().sum(CLASSES, true).log().add(top);
  }
}
