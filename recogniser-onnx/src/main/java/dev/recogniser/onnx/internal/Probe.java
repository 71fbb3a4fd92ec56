package dev.recogniser.onnx.internal;

import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * The smallest model: whether a session of it opens on a device says whether the device is there.
 */
final class Probe {

  private Probe() {}

  static ByteBuffer content() {
    Tensor weights = Tensor.of(new float[Glyph.PIXELS], 1, Glyph.PIXELS);
    Graph graph =
        Graph.of(
            List.of(
                Node.of(Graph.FEATURES, new Operator.Relu(), Graph.GLYPHS),
                Node.of("flat", new Operator.Flatten(), Graph.FEATURES),
                Node.of(Graph.LOGITS, new Operator.Linear(weights, Tensor.of(0f)), "flat")));
    ModelInfo info = new ModelInfo(List.of("0"), 1, Preprocessing.INK, Map.of());
    return ByteBuffer.wrap(new ModelFile(graph, info).toBytes());
  }
}
