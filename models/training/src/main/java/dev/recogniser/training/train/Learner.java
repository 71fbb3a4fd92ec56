package dev.recogniser.training.train;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.optimizer.Optimizer;
import dev.recogniser.Glyph;
import dev.recogniser.training.data.LabelIndex;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network with its weights on the engine: learns, scores, saves. For one thread. */
final class Learner implements AutoCloseable {

  private static final int SCORED_AT_ONCE = 256;

  private final Model model;
  private final Trainer trainer;

  /** Opens a network with the weights of a file, or random ones where it is null. */
  Learner(Network network, @Nullable Path weights, Recipe recipe, Optimizer optimizer)
      throws IOException {
    Engines.prepare();
    Engine.getEngine(Engines.NAME).setRandomSeed((int) recipe.seed());
    model = Model.newInstance("glyphs", Device.cpu(), Engines.NAME);
    try {
      model.setBlock(network.build());
      if (weights != null) {
        load(weights);
      }
      trainer = model.newTrainer(config(recipe, optimizer));
      trainer.initialize(Network.INPUT);
    } catch (IOException | RuntimeException e) {
      model.close();
      throw e;
    }
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
    } catch (MalformedModelException e) {
      throw new IOException("The weights are of another network.", e);
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

  /** Scores {@code [samples, 62]} of samples as they are. */
  float[] scores(List<Sample> samples) {
    float[] all = new float[samples.size() * LabelIndex.CLASSES];
    for (int from = 0; from < samples.size(); from += SCORED_AT_ONCE) {
      int to = Math.min(from + SCORED_AT_ONCE, samples.size());
      float[] some = scores(Batch.unvaried(samples.subList(from, to)));
      System.arraycopy(some, 0, all, from * LabelIndex.CLASSES, some.length);
    }
    return all;
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

  Model model() {
    return model;
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
  }
}
