package dev.recogniser.internal.resolve;

import dev.recogniser.Device;
import dev.recogniser.ModelInfo;
import dev.recogniser.Preprocessing;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.InferenceEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An engine that is chosen and never computes. */
record StubEngine(EngineInfo info) implements InferenceEngine {

  static StubEngine with(EngineOptions options) {
    ModelInfo model = new ModelInfo(List.of("0"), 1, Preprocessing.INK, Map.of());
    FeatureShape features = new FeatureShape(1, 1, 1);
    int threads = options.threads();
    return new StubEngine(
        new EngineInfo(model, features, Optional.empty(), "9.8", Device.cpu(), threads));
  }

  @Override
  public void infer(float[] glyphs, int count, float[] logits, float @Nullable [] features) {
    throw new AssertionError("the resolver does not compute");
  }

  @Override
  public void close() {}
}
