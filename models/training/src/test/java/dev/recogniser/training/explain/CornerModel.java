package dev.recogniser.training.explain;

import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.training.data.DataFixtures;
import dev.recogniser.training.data.LabelIndex;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A model that reads 0 if there is enough ink in the upper left corner, else 1; or one that does so
 * if a pen went to the right there. Why, is known: the ideal map is hot in the corner and nowhere
 * else.
 */
final class CornerModel {

  private static final int CORNER = 7;

  private CornerModel() {}

  static ModelFile file() {
    return file(Preprocessing.INK, 0, 0.5f);
  }

  /** One that looks at a plane of its input, from 0, and at no other. */
  private static ModelFile file(Preprocessing input, int plane, float weight) {
    float[] weights = new float[LabelIndex.CLASSES * input.size()];
    for (int pixel = 0; pixel < Glyph.PIXELS; pixel++) {
      weights[plane * Glyph.PIXELS + pixel] = isCorner(pixel) ? weight : 0;
    }
    float[] bias = new float[LabelIndex.CLASSES];
    Arrays.fill(bias, -50);
    bias[0] = -6;
    bias[1] = 0;
    Operator linear =
        new Operator.Linear(Tensor.of(weights, LabelIndex.CLASSES, input.size()), Tensor.of(bias));
    Graph graph =
        Graph.of(
            input,
            List.of(
                Node.of(Graph.FEATURES, new Operator.Relu(), Graph.GLYPHS),
                Node.of("flat", new Operator.Flatten(), Graph.FEATURES),
                Node.of(Graph.LOGITS, linear, "flat")));
    return new ModelFile(graph, new ModelInfo(LabelIndex.LABELS, 1, input, Map.of()));
  }

  static Path write(Path folder) {
    return DataFixtures.write(folder, "corner.onnx", file().toBytes());
  }

  /** The one that sees the pen alone. */
  static Path writeOfPen(Path folder) {
    ModelFile file = file(Preprocessing.STROKES, 1, 4);
    return DataFixtures.write(folder, "pen.onnx", file.toBytes());
  }

  private static boolean isCorner(int pixel) {
    return pixel / Glyph.SIDE < CORNER && pixel % Glyph.SIDE < CORNER;
  }

  /** A glyph that it reads as 0: each other pixel, by chance, has ink. */
  static float[] ink(SplittableRandom random) {
    float[] ink = new float[Glyph.PIXELS];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = random.nextBoolean() ? 1 : 0;
    }
    return ink;
  }

  /** The ideal map, or its opposite. */
  static float[] heat(float inside, float outside) {
    float[] heat = new float[Glyph.PIXELS];
    for (int i = 0; i < heat.length; i++) {
      heat[i] = isCorner(i) ? inside : outside;
    }
    return heat;
  }
}
