package dev.recogniser.training.finetune;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
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
import dev.recogniser.training.train.LogisticLoss;
import java.util.Set;

/** A network on the engine, which learns to give certain probabilities. For one thread. */
final class Student implements AutoCloseable {

  private final Model model;
  private final Trainer trainer;
  private final GraphBlock block;
  private final int channels;
  private final int labels;

  /** Of a network that gives a score a label, and perhaps one more of what is no character. */
  Student(Graph graph, int labels, Set<String> trained, Optimizer optimizer) {
    this.labels = labels;
    Engines.prepare();
    block = new GraphBlock(graph, trained);
    model = Model.newInstance("student", Device.cpu(), Engines.NAME);
    try {
      model.setBlock(block);
      trainer = model.newTrainer(config(optimizer));
      channels = graph.shape(Graph.GLYPHS).channels();
      trainer.initialize(shape(1));
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

  /**
   * Learns a step.
   *
   * @param own counts 1; at least one glyph
   * @param rehearsed counts {@code keep}; may be empty
   * @return the loss before
   */
  float learn(Lesson own, Lesson rehearsed, double keep) {
    // All that a step makes goes with it: on the trainer's own manager it would pile up.
    try (NDManager manager = trainer.getManager().newSubManager()) {
      NDArray loss;
      try (GradientCollector collector = trainer.newGradientCollector()) {
        loss = loss(own, 1, manager);
        if (rehearsed.count() > 0 && keep > 0) {
          loss = loss.add(loss(rehearsed, keep, manager));
        }
        collector.backward(loss);
      }
      trainer.step();
      return loss.getFloat();
    }
  }

  /**
   * The mean cross-entropy of the labels, and of the score behind them if there is one, times a
   * weight, which is multiplied into the targets: of a number given to {@code mul} DJL frees the
   * memory before the gradient is computed with it.
   */
  private NDArray loss(Lesson lesson, double weight, NDManager manager) {
    NDArray glyphs = manager.create(lesson.glyphs(), shape(lesson.count()));
    NDArray scores = trainer.forward(new NDList(glyphs)).singletonOrThrow();
    float each = (float) (weight / lesson.count());
    int width = (int) scores.getShape().get(1);
    float[] weighted = lesson.targets().clone();
    for (int i = 0; i < weighted.length; i++) {
      weighted[i] *= i % width < labels ? -each : 1;
    }
    NDArray targets = manager.create(weighted, scores.getShape());
    NDIndex shares = new NDIndex(":, 0:" + labels);
    NDArray loss = scores.get(shares).logSoftmax(1).mul(targets.get(shares)).sum();
    if (width == labels) {
      return loss;
    }
    NDIndex last = new NDIndex(":, " + labels + ":");
    NDArray weights = manager.full(new Shape(lesson.count(), 1), each);
    return loss.add(LogisticLoss.sum(scores.get(last), targets.get(last), weights));
  }

  private Shape shape(int count) {
    return new Shape(count, channels, Glyph.SIDE, Glyph.SIDE);
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
