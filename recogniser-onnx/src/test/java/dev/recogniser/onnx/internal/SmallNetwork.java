package dev.recogniser.onnx.internal;

import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.format.Graph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Node;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;
import dev.recogniser.format.Window;
import dev.recogniser.spi.Model;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A convolution, a rectifier, global pooling and a linear layer: written to a file, and computed.
 */
final class SmallNetwork {

  static final int MAPS = 3;
  static final int FEATURES = MAPS * Glyph.SIZE;
  static final List<String> LABELS = List.of("0", "1", "A", "B", "x");

  private final float[] kernels = numbers(1, MAPS * 9);
  private final float[] kernelBias = numbers(2, MAPS);
  private final float[] matrix = numbers(3, LABELS.size() * MAPS);
  private final float[] bias = numbers(4, LABELS.size());

  /** Numbers in [-1, 1), the same for the same seed. */
  private static float[] numbers(long seed, int count) {
    Random random = new Random(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = 2 * random.nextFloat() - 1;
    }
    return numbers;
  }

  static float[] glyphs(int count) {
    float[] ink = numbers(count, count * Glyph.SIZE);
    for (int i = 0; i < ink.length; i++) {
      ink[i] = Math.abs(ink[i]);
    }
    return ink;
  }

  byte[] file() {
    Tensor weights = Tensor.of(kernels, MAPS, 1, 3, 3);
    Window window = Window.square(3).withPadding(1);
    Operator convolution = new Operator.Conv(weights, Tensor.of(kernelBias), window, 1);
    Operator linear = new Operator.Linear(Tensor.of(matrix, LABELS.size(), MAPS), Tensor.of(bias));
    Graph graph =
        Graph.of(
            List.of(
                Node.of("conv", convolution, Graph.GLYPHS),
                Node.of(Graph.FEATURES, new Operator.Relu(), "conv"),
                Node.of("pooled", new Operator.GlobalAveragePool(), Graph.FEATURES),
                Node.of("flat", new Operator.Flatten(), "pooled"),
                Node.of(Graph.LOGITS, linear, "flat")));
    return new ModelFile(graph, new ModelInfo(LABELS, 1.5, Glyph.PREPROCESSING, Map.of()))
        .toBytes();
  }

  Model model() {
    return Model.copyOf("small", file());
  }

  /** The features of all glyphs. */
  float[] features(float[] glyphs) {
    float[] features = new float[glyphs.length * MAPS];
    for (int at = 0; at < features.length; at++) {
      int glyph = at / FEATURES;
      int map = at / Glyph.SIZE % MAPS;
      double sum = kernelBias[map];
      for (int tap = 0; tap < 9; tap++) {
        int y = at / Glyph.SIDE % Glyph.SIDE + tap / 3 - 1;
        int x = at % Glyph.SIDE + tap % 3 - 1;
        if (y >= 0 && y < Glyph.SIDE && x >= 0 && x < Glyph.SIDE) {
          sum += kernels[map * 9 + tap] * glyphs[glyph * Glyph.SIZE + y * Glyph.SIDE + x];
        }
      }
      features[at] = (float) Math.max(0, sum);
    }
    return features;
  }

  /** The scores that belong to features. */
  float[] logits(float[] features) {
    int labels = LABELS.size();
    float[] logits = new float[features.length / FEATURES * labels];
    for (int at = 0; at < logits.length; at++) {
      double sum = bias[at % labels];
      for (int i = 0; i < FEATURES; i++) {
        double mean = features[at / labels * FEATURES + i] / Glyph.SIZE;
        sum += matrix[at % labels * MAPS + i / Glyph.SIZE] * mean;
      }
      logits[at] = (float) sum;
    }
    return logits;
  }
}
