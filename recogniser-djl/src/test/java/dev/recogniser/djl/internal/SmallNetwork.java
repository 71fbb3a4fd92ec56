package dev.recogniser.djl.internal;

import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
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
            Node.of("doubled", twice(), Graph.GLYPHS),
            Node.of("tripled", new Operator.Add(), "doubled", Graph.GLYPHS),
            Node.of(Graph.FEATURES, new Operator.Relu(), "tripled"),
            Node.of("flat", new Operator.Flatten(), Graph.FEATURES),
            Node.of(Graph.LOGITS, sum, "flat")));
  }

  /** As a convolution, the operator that PyTorch leaves to a library with threads of its own. */
  private static Operator twice() {
    float[] kernel = {0, 0, 0, 0, 2, 0, 0, 0, 0};
    Window window = Window.square(3).withPadding(1);
    return new Operator.Conv(Tensor.of(kernel, 1, 1, 3, 3), Tensor.of(0f), window, 1);
  }

  static Model model() {
    ModelInfo info = new ModelInfo(List.of("0"), 1, Glyph.PREPROCESSING, Map.of());
    return Model.copyOf("small", new ModelFile(graph(), info).toBytes());
  }
}
