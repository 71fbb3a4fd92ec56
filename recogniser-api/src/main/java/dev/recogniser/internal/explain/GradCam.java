package dev.recogniser.internal.explain;

import dev.recogniser.FeatureMaps;
import dev.recogniser.Glyph;
import dev.recogniser.HeatMap;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.Head;
import dev.recogniser.spi.InferenceEngine;
import org.jspecify.annotations.Nullable;

/**
 * Gradient-weighted class activation mapping (Selvaraju et al. 2017, arXiv:1610.02391) before its
 * rectifier: {@code Σ_k α_k A_k} with {@code α_k} the mean over map k of the score's gradient.
 *
 * <p>Behind global average pooling and linear layers with ReLU between them the sum of all heat is
 * the score without the biases that reach it.
 *
 * @param engine what gives feature maps that were not kept
 * @param head what differentiates the scores
 */
public record GradCam(InferenceEngine engine, Head head) implements HeatMethod {

  @Override
  public HeatMap explain(Glyph glyph, @Nullable FeatureMaps features, float[] weights) {
    FeatureShape shape = engine.info().features();
    float[] maps = features == null ? look(glyph) : features.values();
    float[] heat = weigh(maps, head.gradient(maps, weights), shape);
    return HeatMap.wrap(shape.width(), shape.height(), heat);
  }

  private float[] look(Glyph glyph) {
    float[] logits = new float[engine.info().model().scores()];
    float[] features = new float[engine.info().features().size()];
    engine.infer(glyph.values(engine.info().model().preprocessing()), 1, logits, features);
    return features;
  }

  private static float[] weigh(float[] maps, float[] gradient, FeatureShape shape) {
    int places = shape.height() * shape.width();
    float[] heat = new float[places];
    for (int from = 0; from < maps.length; from += places) {
      float alpha = mean(gradient, from, places);
      for (int i = 0; i < places; i++) {
        heat[i] += alpha * maps[from + i];
      }
    }
    return heat;
  }

  private static float mean(float[] values, int from, int count) {
    float sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += values[i];
    }
    return sum / count;
  }
}
