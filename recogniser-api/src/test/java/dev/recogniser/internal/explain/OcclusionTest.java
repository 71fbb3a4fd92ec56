package dev.recogniser.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Device;
import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.HeatMap;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.Stroke;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.InferenceEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OcclusionTest {

  /** Its one score is how much the pen went down: the third plane after the ink. */
  private record DownwardEngine() implements InferenceEngine {
    @Override
    public EngineInfo info() {
      ModelInfo model = new ModelInfo(List.of("down"), 1, Preprocessing.STROKES, Map.of());
      FeatureShape shape = new FeatureShape(1, 1, 1);
      return new EngineInfo(model, shape, Optional.empty(), "1", Device.cpu(), 1);
    }

    @Override
    public void infer(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
      for (int glyph = 0; glyph < count; glyph++) {
        logits[glyph] = 0;
        for (int i = 3 * Glyph.PIXELS; i < 4 * Glyph.PIXELS; i++) {
          logits[glyph] += glyphs[glyph * Preprocessing.STROKES.size() + i];
        }
      }
    }

    @Override
    public void close() {}
  }

  @Test
  void whereThePenWentBecomesPaperWithItsInk() {
    Stroke right = Stroke.of(0, 0, 100, 0);
    Stroke down = Stroke.of(100, 0, 100, 100);
    Glyph glyph = Glyph.of(Drawing.ofStrokes(List.of(right, down), 8));

    HeatMap heat = new Occlusion(new DownwardEngine()).explain(glyph, null, new float[] {1});

    assertThat(heat.at(5, 1)).as("on the stroke to the right").isCloseTo(0, within(1e-5f));
    assertThat(heat.at(12, 7)).as("on the stroke downwards").isGreaterThan(1);
    assertThat(heat.at(4, 8)).as("on paper").isZero();
  }
}
