package dev.recogniser.training.train;

import dev.recogniser.ModelInfo;
import dev.recogniser.NonCharacter;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.training.data.DataFixtures;
import dev.recogniser.training.recipe.Outputs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Models that say the same of whatever they see. */
final class Opinions {

  private Opinions() {}

  /** Writes a model that gives one class a score and all others, and what is no character, 0. */
  static String write(
      Path folder, String name, Preprocessing input, Outputs outputs, int label, float score) {
    float[] bias = new float[outputs.scores()];
    bias[label] = score;
    Tensor weights =
        Tensor.of(new float[bias.length * input.channels()], bias.length, input.channels());
    Graph graph =
        Graph.of(
            input,
            List.of(
                Node.of(Graph.FEATURES, new Operator.Relu(), Graph.GLYPHS),
                Node.of("pooled", new Operator.GlobalAveragePool(), Graph.FEATURES),
                Node.of("flat", new Operator.Flatten(), "pooled"),
                Node.of(Graph.LOGITS, new Operator.Linear(weights, Tensor.of(bias)), "flat")));
    Optional<NonCharacter> last =
        outputs.nonCharacter() ? Optional.of(NonCharacter.PLAIN) : Optional.empty();
    ModelInfo info = new ModelInfo(outputs.labels(), 1, input, last, Map.of());
    return DataFixtures.write(folder, name, new ModelFile(graph, info).toBytes()).toString();
  }
}
