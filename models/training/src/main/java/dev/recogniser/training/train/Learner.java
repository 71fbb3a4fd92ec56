package dev.recogniser.training.train;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.training.network.Construction;
import dev.recogniser.training.recipe.Outputs;
import dev.recogniser.training.recipe.Recipe;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network with its weights on the engine: learns, scores, saves. For one thread. */
final class Learner implements AutoCloseable {

  private static final int SCORED_AT_ONCE = 256;

  private final Preprocessing input;
  private final Outputs outputs;
  private final Model model;
  private final Trainer trainer;
  private final MaskedLoss loss;
  private final Weights weights;

  /**
   * Opens a network.
   *
   * @param recipe which, and how it learns
   * @param schedule of the learning rate, which knows how many steps were done before
   * @param file its weights, or null for random ones
   * @param goesOn whether the training that wrote the file goes on
   */
  Learner(Recipe recipe, Schedule schedule, @Nullable Path file, boolean goesOn) {
    input = recipe.input();
    outputs = recipe.outputs();
    Engines.prepare();
    Engine.getEngine(Engines.NAME).setRandomSeed((int) recipe.seed());
    model = Model.newInstance("glyphs", Device.cpu(), Engines.NAME);
    try {
      model.setBlock(Construction.block(recipe.network(), input, outputs.scores()));
      loss = new MaskedLoss(recipe);
      Descent descent = new Descent(recipe.optimisation(), schedule);
      trainer = model.newTrainer(config(descent));
      trainer.initialize(shape(1));
      weights = new Weights(model, descent, recipe.averaging(), file, goesOn);
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  /** Opens the network of a file that is not to learn any more. */
  static Learner trained(Recipe recipe, @Nullable Path file) {
    return new Learner(recipe, new Schedule(recipe.optimisation(), 1, 1), file, true);
  }

  private DefaultTrainingConfig config(Descent descent) {
    return new DefaultTrainingConfig(loss)
        .optOptimizer(descent)
        .optDevices(new Device[] {Device.cpu()});
  }

  /** Writes all that a training needs to go on. */
  void save(Path file) {
    weights.write(file);
  }

  /** Learns from a batch, which is the training's n-th, from 1; the loss before. */
  float step(Batch batch, int step) {
    // All that a step makes goes with it: on the trainer's own manager it would pile up.
    try (NDManager manager = trainer.getManager().newSubManager()) {
      NDList labels = loss.labels(manager, batch);
      NDArray value;
      try (GradientCollector collector = trainer.newGradientCollector()) {
        value = loss.evaluate(labels, trainer.forward(input(manager, batch)));
        collector.backward(value);
      }
      trainer.step();
      weights.average(step);
      return value.getFloat();
    }
  }

  /** Scores samples as they are, with the averaged weights if there are any. */
  ScoredSamples score(List<Sample> samples) {
    float[] all = new float[samples.size() * outputs.scores()];
    for (int from = 0; from < samples.size(); from += SCORED_AT_ONCE) {
      int to = Math.min(from + SCORED_AT_ONCE, samples.size());
      float[] some = scores(Batch.unvaried(input, outputs, samples.subList(from, to)));
      System.arraycopy(some, 0, all, from * outputs.scores(), some.length);
    }
    return new ScoredSamples(samples, all, outputs);
  }

  /** Scores {@code [count, scores]} of a batch, with the averaged weights if there are any. */
  float[] scores(Batch batch) {
    weights.exchange();
    try (NDManager manager = trainer.getManager().newSubManager()) {
      return trainer.evaluate(input(manager, batch)).singletonOrThrow().toFloatArray();
    } finally {
      weights.exchange();
    }
  }

  private NDList input(NDManager manager, Batch batch) {
    return new NDList(manager.create(batch.glyphs(), shape(batch.count())));
  }

  private Shape shape(int count) {
    return new Shape(count, input.channels(), Glyph.SIDE, Glyph.SIDE);
  }

  /** The network for export, with the averaged weights if there are any; it learns no more. */
  Block finished() {
    weights.exchange();
    return model.getBlock();
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
  }
}
