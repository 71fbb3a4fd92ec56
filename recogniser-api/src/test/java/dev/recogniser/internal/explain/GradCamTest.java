package dev.recogniser.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Device;
import dev.recogniser.FeatureMaps;
import dev.recogniser.Glyph;
import dev.recogniser.HeatMap;
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
import org.junit.jupiter.api.Test;

/** The sum of maps, each weighted by the mean of its gradient, on numbers done by hand. */
class GradCamTest {

  private static final FeatureShape SHAPE = new FeatureShape(2, 1, 3);
  private static final Head HEAD =
      (features, weights) -> new float[] {1, 2, 3, 0, -3 * weights[0], 0};

  /** Sees always the same. */
  private record Blind(EngineInfo info) implements InferenceEngine {
    @Override
    public void infer(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
      if (features != null) {
        System.arraycopy(new float[] {1, 0, 2, 5, 1, 0}, 0, features, 0, 6);
      }
    }

    @Override
    public void close() {}
  }

  private static final GradCam GRAD_CAM =
      new GradCam(
          new Blind(
              new EngineInfo(
                  new ModelInfo(List.of("0"), 1, Preprocessing.INK, Map.of()),
                  SHAPE,
                  Optional.of(HEAD),
                  "1",
                  Device.cpu(),
                  1)),
          HEAD);

  private static final Glyph GLYPH = Glyph.ofValues(new float[Glyph.PIXELS]);

  @Test
  void weighsEachMapByTheMeanOfItsGradient() {
    HeatMap heat = GRAD_CAM.explain(GLYPH, null, new float[] {1});
    // 2 · (1, 0, 2) − 1 · (5, 1, 0)
    assertThat(heat).isEqualTo(HeatMap.copyOf(3, 1, new float[] {-3, -1, 4}));
  }

  @Test
  void takesTheMapsThatWereKept() {
    FeatureMaps kept = FeatureMaps.copyOf(SHAPE, new float[] {0, 0, 1, 0, 0, 0}, 0);
    HeatMap heat = GRAD_CAM.explain(GLYPH, kept, new float[] {1});
    assertThat(heat).isEqualTo(HeatMap.copyOf(3, 1, new float[] {0, 0, 2}));
  }
}
