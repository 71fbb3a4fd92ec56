package dev.recogniser.training.train;

import ai.djl.Device;
import ai.djl.MalformedModelException;
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
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.recogniser.Glyph;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.LabelIndex;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A network with its weights on the engine: learns, scores, saves. For one thread. */
final class Learner implements AutoCloseable {

  private static final int SCORED_AT_ONCE = 256;

  private final Model model;
  private final Trainer trainer;

  /**
   * Opens a network with the weights of a checkpoint in a folder, or random ones if it has none.
   */
  Learner(Checkpoint state, Path folder, Optimizer optimizer) throws IOException {
    Engines.prepare();
    Engine.getEngine(Engines.NAME).setRandomSeed((int) state.recipe().seed());
    model = Model.newInstance("glyphs", Device.cpu(), Engines.NAME);
    try {
      model.setBlock(Construction.block(state.network()));
      if (!state.weights().isEmpty()) {
        load(folder.resolve(state.weights()));
      }
      trainer = model.newTrainer(config(state.recipe(), optimizer));
      trainer.initialize(Network.INPUT);
    } catch (IOException | RuntimeException e) {
      model.close();
      throw e;
    }
  }

  /** Opens the network of a checkpoint that is not to learn any more. */
  static Learner trained(Checkpoint state, Path folder) throws IOException {
    return new Learner(
        state, folder, Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0)).build());
  }

  private static DefaultTrainingConfig config(Recipe recipe, Optimizer optimizer) {
    return new DefaultTrainingConfig(new MaskedLoss(recipe.smoothing()))
        .optOptimizer(optimizer)
        .optDevices(new Device[] {Device.cpu()});
  }

  private void load(Path weights) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(weights)))) {
      model.getBlock().loadParameters(model.getNDManager(), in);
    } catch (NoSuchFileException | EOFException e) {
      throw new DataException(
          weights + ": missing or cut short. Go on from another checkpoint, or train again.", e);
    } catch (MalformedModelException e) {
      throw new DataException(weights + ": not weights of this network. Train again.", e);
    }
  }

  /** Writes all weights. */
  void save(Path weights) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(weights)))) {
      model.getBlock().saveParameters(out);
    }
  }

  /** Learns from a batch; the loss before. */
  float step(Batch batch) {
    // All that a step makes goes with it: on the trainer's own manager it would pile up.
    try (NDManager manager = trainer.getManager().newSubManager()) {
      NDList labels = MaskedLoss.labels(manager, batch);
      NDArray loss;
      try (GradientCollector collector = trainer.newGradientCollector()) {
        loss = trainer.getLoss().evaluate(labels, trainer.forward(input(manager, batch)));
        collector.backward(loss);
      }
      trainer.step();
      return loss.getFloat();
    }
  }

  /** Scores samples as they are. */
  ScoredSamples score(List<Sample> samples) {
    float[] all = new float[samples.size() * LabelIndex.CLASSES];
    for (int from = 0; from < samples.size(); from += SCORED_AT_ONCE) {
      int to = Math.min(from + SCORED_AT_ONCE, samples.size());
      float[] some = scores(Batch.unvaried(samples.subList(from, to)));
      System.arraycopy(some, 0, all, from * LabelIndex.CLASSES, some.length);
    }
    return new ScoredSamples(samples, all);
  }

  /** Scores {@code [count, 62]} of a batch. */
  float[] scores(Batch batch) {
    try (NDManager manager = trainer.getManager().newSubManager()) {
      return trainer.evaluate(input(manager, batch)).singletonOrThrow().toFloatArray();
    }
  }

  private static NDList input(NDManager manager, Batch batch) {
    Shape shape = new Shape(batch.count(), 1, Glyph.SIDE, Glyph.SIDE);
    return new NDList(manager.create(batch.glyphs(), shape));
  }

  /** The network with its weights. */
  Block block() {
    return model.getBlock();
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
  }
}
