package dev.recogniser.training.quantise;

import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import dev.recogniser.training.data.LabelIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A small network like our own, of random weights: ink multiplies its last maps. */
final class FloatModel {

  private FloatModel() {}

  static ModelFile of() {
    Window window = Window.square(3).withPadding(1);
    Operator.MaxPool half = new Operator.MaxPool(Window.square(2).withStride(2));
    float[] ink = {1, 0, 0, 0, 0, 0, 0, 0, 0};
    Operator inkAlone =
        new Operator.Conv(Tensor.of(ink, 1, 9, 1, 1), Tensor.of(0f), Window.square(1), 1);
    Operator inks =
        new Operator.Conv(
            Tensor.of(new float[] {1, 1, 1, 1, 1, 1}, 6, 1, 1, 1),
            Tensor.of(new float[6]),
            Window.square(1),
            1);
    return model(
        Node.of("conv1", conv(9, 5, window), Graph.GLYPHS),
        Node.of("relu1", new Operator.Relu(), "conv1"),
        Node.of("pool1", half, "relu1"),
        Node.of("conv2", conv(5, 6, window), "pool1"),
        Node.of("relu2", new Operator.Relu(), "conv2"),
        Node.of("inkAlone", inkAlone, Graph.GLYPHS),
        Node.of("ink", half, "inkAlone"),
        Node.of("inks", inks, "ink"),
        Node.of(Graph.FEATURES, new Operator.Multiply(), "relu2", "inks"));
  }

  /** With a head behind six feature maps. */
  static ModelFile model(Node... nodes) {
    List<Node> all = new ArrayList<>(List.of(nodes));
    all.add(Node.of("pooled", new Operator.GlobalAveragePool(), Graph.FEATURES));
    all.add(Node.of("flat", new Operator.Flatten(), "pooled"));
    Operator scores =
        new Operator.Linear(random(LabelIndex.CLASSES, 6), random(LabelIndex.CLASSES));
    all.add(Node.of(Graph.LOGITS, scores, "flat"));
    ModelInfo info =
        new ModelInfo(LabelIndex.LABELS, 1.5, Preprocessing.STROKES, Map.of("author", "a test"));
    return new ModelFile(Graph.of(Preprocessing.STROKES, all), info);
  }

  static Operator.Conv conv(int inputs, int outputs, Window window) {
    Tensor weights = random(outputs, inputs, window.height(), window.width());
    return new Operator.Conv(weights, random(outputs), window, 1);
  }

  private static Tensor random(int... shape) {
    Random random = new Random(shape.length);
    int size = 1;
    for (int extent : shape) {
      size *= extent;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 * shape[0] / size));
    }
    return Tensor.of(values, shape);
  }
}
