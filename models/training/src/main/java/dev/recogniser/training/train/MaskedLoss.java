package dev.recogniser.training.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.loss.Loss;
import dev.recogniser.training.data.LabelIndex;

/**
 * The loss of {@link Target}, averaged over a batch, with the labels of known class smoothed
 * (Szegedy et al. 2016, arXiv:1512.00567).
 */
final class MaskedLoss extends Loss {

  private final float smoothing;

  MaskedLoss(double smoothing) {
    super("masked");
    this.smoothing = (float) smoothing;
  }

  /** A batch's labels on the engine, in the order that {@link #evaluate} wants. */
  static NDList labels(NDManager manager, Batch batch) {
    Shape scores = new Shape(batch.count(), LabelIndex.CLASSES);
    Shape column = new Shape(batch.count(), 1);
    return new NDList(
        manager.create(batch.barred(), scores),
        manager.create(batch.shares(), scores),
        manager.create(batch.weights(), column),
        manager.create(batch.known(), column));
  }

  @Override
  public NDArray evaluate(NDList labels, NDList predictions) {
    NDArray scores = predictions.singletonOrThrow();
    NDArray all = logSumExp(scores);
    NDArray group = logSumExp(scores.add(labels.get(0)));
    NDArray shared = scores.mul(labels.get(1)).sum(new int[] {1}, true);
    NDArray loss = all.sub(group).add(group.sub(shared).mul(labels.get(2)));
    NDArray uniform = all.sub(scores.mean(new int[] {1}, true));
    return loss.add(uniform.sub(loss).mul(labels.get(3)).mul(smoothing)).mean();
  }

  private static NDArray logSumExp(NDArray scores) {
    NDArray top = scores.max(new int[] {1}, true).stopGradient();
    return scores.sub(top).exp().sum(new int[] {1}, true).log().add(top);
  }
}
