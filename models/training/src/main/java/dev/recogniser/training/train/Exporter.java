package dev.recogniser.training.train;

import dev.recogniser.ModelInfo;
import dev.recogniser.NonCharacter;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.training.network.Folding;
import dev.recogniser.training.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the model file of a trained network, and makes sure that it computes the same. */
final class Exporter {

  private static final int CHECKED = 256;

  private Exporter() {}

  /** Exports the best epoch of the training in a folder; nothing is written. */
  static Export export(Path folder, Samples samples) throws IOException {
    Checkpoint checkpoint = Checkpoint.read(folder);
    Path weights = folder.resolve(checkpoint.finished());
    try (Learner learner = Learner.trained(checkpoint.recipe(), weights)) {
      Recipe recipe = checkpoint.recipe();
      ModelInfo info = info(checkpoint, Validated.of(learner, samples));
      Batch batch = Batch.unvaried(recipe.input(), recipe.outputs(), toCheck(samples));
      float[] expected = learner.scores(batch);
      Graph graph = Folding.graph(recipe.network(), recipe.input(), learner.finished());
      byte[] file = new ModelFile(graph, info).toBytes();
      double difference = ExportCheck.largestDifference(file, batch, expected);
      return new Export(file, info.temperature(), batch.count(), difference);
    }
  }

  private static ModelInfo info(Checkpoint checkpoint, Validated validated) throws IOException {
    Recipe recipe = checkpoint.recipe();
    Optional<NonCharacter> nonCharacter =
        Optional.ofNullable(validated.detection()).map(Detection::calibrated);
    return new ModelInfo(
        recipe.outputs().labels(),
        validated.temperature(),
        recipe.input(),
        nonCharacter,
        Metadata.of(checkpoint, validated));
  }

  private static List<Sample> toCheck(Samples samples) {
    List<Sample> some = new ArrayList<>();
    samples
        .validation()
        .values()
        .forEach(kept -> some.addAll(kept.subList(0, Math.min(CHECKED, kept.size()))));
    return some;
  }
}
