package dev.recogniser.training.train;

import dev.recogniser.ModelInfo;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.network.Folding;
import dev.recogniser.training.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the model file of a trained network, and makes sure that it computes the same. */
final class Exporter {

  private static final int CHECKED = 256;

  private Exporter() {}

  /** Exports the best epoch of the training in a folder; nothing is written. */
  static Export export(Path folder, Samples samples) throws IOException {
    Checkpoint checkpoint = Checkpoint.read(folder);
    Path weights = folder.resolve(checkpoint.finished());
    try (Learner learner = Learner.trained(checkpoint.recipe(), weights)) {
      Map<String, ScoredSamples> scored = new TreeMap<>();
      samples.validation().forEach((kind, kept) -> scored.put(kind, learner.score(kept)));
      double temperature = Temperature.fit(List.copyOf(scored.values()));
      Batch batch = Batch.unvaried(checkpoint.recipe().input(), toCheck(samples));
      float[] expected = learner.scores(batch);
      Recipe recipe = checkpoint.recipe();
      Graph graph = Folding.graph(recipe.network(), recipe.input(), learner.finished());
      byte[] file = new ModelFile(graph, info(checkpoint, scored, temperature)).toBytes();
      double difference = ExportCheck.largestDifference(file, batch, expected);
      return new Export(file, temperature, batch.count(), difference);
    }
  }

  private static ModelInfo info(
      Checkpoint checkpoint, Map<String, ScoredSamples> scored, double temperature)
      throws IOException {
    Map<String, Scores> validation = new TreeMap<>();
    scored.forEach((kind, scores) -> validation.put(kind, scores.summary()));
    return new ModelInfo(
        LabelIndex.LABELS,
        temperature,
        checkpoint.recipe().input(),
        Metadata.of(checkpoint, validation));
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
