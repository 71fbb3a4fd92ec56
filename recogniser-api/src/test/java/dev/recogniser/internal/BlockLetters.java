package dev.recogniser.internal;

import dev.recogniser.Device;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.Stroke;
import dev.recogniser.internal.image.StrokeFrame;
import dev.recogniser.internal.image.StrokeRenderer;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.Head;
import dev.recogniser.spi.InferenceEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of plain characters 100 units high, as strokes or as an image in the same coordinates.
 */
final class BlockLetters {

  /** One unit is a pixel of its raster. */
  static final double PEN = 4;

  private static final Map<String, double[]> SHAPES =
      Map.of(
          "0", new double[] {25, 0, 5, 15, 0, 50, 5, 85, 25, 100, 45, 85, 50, 50, 45, 15, 25, 0},
          "1", new double[] {0, 0, 0, 100},
          "2", new double[] {0, 20, 10, 5, 25, 0, 45, 10, 45, 30, 0, 100, 50, 100},
          "7", new double[] {0, 0, 50, 0, 15, 100},
          "L", new double[] {0, 0, 0, 100, 50, 100},
          "U", new double[] {0, 0, 0, 80, 25, 100, 50, 80, 50, 0});

  private static final List<String> LABELS = List.of("0", "1", "2", "7", "L", "U");

  private final List<Stroke> strokes = new ArrayList<>();

  /** Characters 80 units apart, the first one's top left at a place; a space leaves one out. */
  BlockLetters write(String text, double x, double y) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ') {
        double[] points = SHAPES.get(text.substring(i, i + 1)).clone();
        for (int p = 0; p < points.length; p += 2) {
          points[p] += x + 80 * i;
          points[p + 1] += y;
        }
        strokes.add(Stroke.of(points));
      }
    }
    return this;
  }

  BlockLetters line(double... points) {
    strokes.add(Stroke.of(points));
    return this;
  }

  Drawing strokes() {
    return Drawing.ofStrokes(strokes, PEN);
  }

  /** From (0, 0) on. */
  Drawing image(int width, int height) {
    StrokeFrame frame = new StrokeFrame(0, 0, 1, width, height, PEN);
    return Drawing.of(StrokeRenderer.render(strokes, frame));
  }

  /** Tells them apart by how far they are from their own glyphs; counts what it is asked. */
  static class Engine implements InferenceEngine {

    private static final ModelInfo MODEL = new ModelInfo(LABELS, 1, Preprocessing.INK, Map.of());

    /** Each score is its feature. */
    private static final Head HEAD = (features, weights) -> weights;

    private final List<float[]> own =
        LABELS.stream()
            .map(label -> new BlockLetters().write(label, 0, 0).strokes())
            .map(drawing -> Glyph.of(drawing).ink())
            .toList();

    final List<Integer> batches = new ArrayList<>();

    @Override
    public EngineInfo info() {
      FeatureShape shape = new FeatureShape(LABELS.size(), 1, 1);
      return new EngineInfo(MODEL, shape, Optional.of(HEAD), "1", Device.cpu(), 1);
    }

    @Override
    public void infer(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
      batches.add(count);
      for (int i = 0; i < count; i++) {
        float[] glyph = Arrays.copyOfRange(glyphs, i * Glyph.PIXELS, (i + 1) * Glyph.PIXELS);
        for (int label = 0; label < LABELS.size(); label++) {
          logits[i * LABELS.size() + label] = -distance(glyph, own.get(label)) / 10;
        }
      }
      if (features != null) {
        System.arraycopy(logits, 0, features, 0, count * LABELS.size());
      }
    }

    private static float distance(float[] one, float[] other) {
      float sum = 0;
      for (int i = 0; i < one.length; i++) {
        sum += (one[i] - other[i]) * (one[i] - other[i]);
      }
      return sum;
    }

    @Override
    public void close() {}
  }
}
