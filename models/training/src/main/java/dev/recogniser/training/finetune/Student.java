package dev.recogniser.training.finetune;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import dev.recogniser.Glyph;
import dev.recogniser.format.Graph;
import dev.recogniser.training.graph.GraphBlock;
import dev.recogniser.training.train.Engines;
import java.util.Arrays;
import java.util.Set;

/** A network on the engine, which learns to give certain probabilities. For one thread. */
final class Student implements AutoCloseable {

  private static final int SCORED_AT_ONCE = 128;

  private final Model model;
  private final Trainer trainer;
  private final GraphBlock block;
  private final int classes;

  Student(Graph graph, Set<String> trained, Optimizer optimizer) {
    Engines.prepare();
    classes = graph.shape(Graph.LOGITS).channels();
    block = new GraphBlock(graph, trained);
    model = Model.newInstance("student", Device.cpu(), Engines.NAME);
    try {
      model.setBlock(block);
      trainer = model.newTrainer(config(optimizer));
      trainer.initialize(new Shape(1, 1, Glyph.SIDE, Glyph.SIDE));
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  private static DefaultTrainingConfig config(Optimizer optimizer) {
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
        .optOptimizer(optimizer)
        .optDevices(new Device[] {Device.cpu()});
  }

  /** Learns from a batch; the loss before. */
  float learn(Lesson lesson) {
    // All that a step makes goes with it: on the trainer's own manager it would pile up.
    try (NDManager manager = trainer.getManager().newSubManager()) {
      NDArray loss;
      try (GradientCollector collector = trainer.newGradientCollector()) {
        NDArray scores = trainer.forward(glyphs(manager, lesson.glyphs())).singletonOrThrow();
        loss = loss(scores, lesson, manager);
        collector.backward(loss);
      }
      trainer.step();
      return loss.getFloat();
    }
  }

  /** The cross-entropy of each row, weighted. */
  private NDArray loss(NDArray scores, Lesson lesson, NDManager manager) {
    NDArray targets = manager.create(lesson.targets(), new Shape(lesson.count(), classes));
    NDArray weights = manager.create(lesson.weights(), new Shape(lesson.count(), 1));
    return scores.logSoftmax(1).mul(targets).mul(weights).sum().neg();
  }

  /** The scores {@code [count, classes]} of glyphs that lie side by side. */
  float[] scores(float[] glyphs) {
    int count = glyphs.length / Glyph.SIZE;
    float[] all = new float[count * classes];
    for (int from = 0; from < count; from += SCORED_AT_ONCE) {
      int to = Math.min(from + SCORED_AT_ONCE, count);
      float[] some = Arrays.copyOfRange(glyphs, from * Glyph.SIZE, to * Glyph.SIZE);
      try (NDManager manager = trainer.getManager().newSubManager()) {
        float[] scores = trainer.evaluate(glyphs(manager, some)).singletonOrThrow().toFloatArray();
        System.arraycopy(scores, 0, all, from * classes, scores.length);
      }
    }
    return all;
  }

  private static NDList glyphs(NDManager manager, float[] glyphs) {
    Shape shape = new Shape(glyphs.length / Glyph.SIZE, 1, Glyph.SIDE, Glyph.SIDE);
    return new NDList(manager.create(glyphs, shape));
  }

  /** The network with what it has learnt. */
  Graph graph() {
    return block.graph();
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
  }
}
