package dev.recogniser.djl.internal;

import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.spi.Model;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A residual network without noise: the features are three times the ink, the score its sum. */
final class SmallNetwork {

  private SmallNetwork() {}

  static Graph graph() {
    float[] ones = new float[Glyph.SIZE];
    Arrays.fill(ones, 1);
    Operator sum = new Operator.Linear(Tensor.of(ones, 1, Glyph.SIZE), Tensor.of(0f));
    return Graph.of(
        List.of(
            Node.of("doubled", new Operator.Scale(Tensor.of(2f)), Graph.GLYPHS),
            Node.of("tripled", new Operator.Add(), "doubled", Graph.GLYPHS),
            Node.of(Graph.FEATURES, new Operator.Relu(), "tripled"),
            Node.of("flat", new Operator.Flatten(), Graph.FEATURES),
            Node.of(Graph.LOGITS, sum, "flat")));
  }

  static Model model() {
    ModelInfo info = new ModelInfo(List.of("0"), 1, Glyph.PREPROCESSING, Map.of());
    return Model.copyOf("small", new ModelFile(graph(), info).toBytes());
  }
}
