package dev.recogniser.internal;

import dev.recogniser.Device;
import dev.recogniser.Glyph;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.Head;
import dev.recogniser.spi.InferenceEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows two labels, {@code top} and {@code bottom}: the score is the ink of that half. Each label
 * has a feature map of two rows and one column, with its score in its own half.
 */
final class HalvesEngine implements InferenceEngine {

  static final ModelInfo MODEL =
      new ModelInfo(List.of("top", "bottom"), 1, Preprocessing.INK, Map.of());
  static final Head HEAD =
      (features, weights) -> new float[] {weights[0], weights[0], weights[1], weights[1]};

  private final Optional<Head> head;
  int calls;

  HalvesEngine(Optional<Head> head) {
    this.head = head;
  }

  @Override
  public EngineInfo info() {
    return new EngineInfo(MODEL, new FeatureShape(2, 2, 1), head, "1", Device.cpu(), 1);
  }

  @Override
  public void infer(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
    calls++;
    for (int i = 0; i < 2 * count; i++) {
      for (int at = i * Glyph.PIXELS / 2; at < (i + 1) * Glyph.PIXELS / 2; at++) {
        logits[i] += glyphs[at];
      }
      if (features != null) {
        features[2 * i + i % 2] = logits[i];
      }
    }
  }

  @Override
  public void close() {}
}
