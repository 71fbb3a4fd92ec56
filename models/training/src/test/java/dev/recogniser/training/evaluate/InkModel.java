package dev.recogniser.training.evaluate;

import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import dev.recogniser.training.data.DataFixtures;
import dev.recogniser.training.data.LabelIndex;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A model that reads paper as 0 and any ink as 1. */
public final class InkModel {

  private InkModel() {}

  public static Path write(Path folder) {
    return write(folder, Preprocessing.INK, new Operator.Relu());
  }

  /** Of a model that reads what was drawn downwards as 1 and all else as 0. */
  static Path writeDownward(Path folder) {
    float[] third = {0, 0, 0, 1, 0, 0, 0, 0, 0}; // of the planes, which begin after the ink
    Operator down =
        new Operator.Conv(Tensor.of(third, 1, 9, 1, 1), Tensor.of(0f), Window.square(1), 1);
    return write(folder, Preprocessing.STROKES, down);
  }

  private static Path write(Path folder, Preprocessing input, Operator features) {
    float[] weights = new float[LabelIndex.CLASSES];
    float[] bias = new float[LabelIndex.CLASSES];
    Arrays.fill(bias, -50);
    weights[0] = -40;
    bias[0] = 1;
    bias[1] = 0;
    Operator linear =
        new Operator.Linear(Tensor.of(weights, LabelIndex.CLASSES, 1), Tensor.of(bias));
    Graph graph =
        Graph.of(
            input,
            List.of(
                Node.of(Graph.FEATURES, features, Graph.GLYPHS),
                Node.of("pooled", new Operator.GlobalAveragePool(), Graph.FEATURES),
                Node.of("flat", new Operator.Flatten(), "pooled"),
                Node.of(Graph.LOGITS, linear, "flat")));
    ModelInfo info = new ModelInfo(LabelIndex.LABELS, 1, input, Map.of());
    return DataFixtures.write(folder, "model.onnx", new ModelFile(graph, info).toBytes());
  }
}
