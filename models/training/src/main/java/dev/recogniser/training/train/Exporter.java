package dev.recogniser.training.train;

import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.training.data.LabelIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the model file of a trained network, and makes sure that it computes the same. */
final class Exporter {

  private static final int CHECKED = 256;

  private Exporter() {}

  /** Exports the last checkpoint in a folder; nothing is written. */
  static Export export(Path folder, Samples samples) throws IOException {
    Checkpoint checkpoint = Checkpoint.read(folder);
    try (Learner learner = Learner.trained(checkpoint, folder)) {
      ScoredSamples images = learner.score(samples.images());
      ScoredSamples strokes = learner.score(samples.strokes());
      double temperature = Temperature.fit(List.of(images, strokes));
      ModelInfo info =
          new ModelInfo(
              LabelIndex.LABELS,
              temperature,
              Glyph.PREPROCESSING,
              Provenance.of(checkpoint, images.summary(), strokes.summary()));
      Graph graph = Folding.graph(checkpoint.network(), learner.block());
      byte[] file = new ModelFile(graph, info).toBytes();
      Batch batch = Batch.unvaried(toCheck(samples));
      double difference = ExportCheck.largestDifference(file, batch, learner.scores(batch));
      return new Export(file, temperature, batch.count(), difference);
    }
  }

  private static List<Sample> toCheck(Samples samples) {
    List<Sample> some = new ArrayList<>();
    some.addAll(samples.images().subList(0, Math.min(CHECKED, samples.images().size())));
    some.addAll(samples.strokes().subList(0, Math.min(CHECKED, samples.strokes().size())));
    return some;
  }
}
