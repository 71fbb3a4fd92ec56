package dev.recogniser.internal;

import dev.recogniser.Classification;
import dev.recogniser.FeatureMaps;
import dev.recogniser.Glyph;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.InferenceEngine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends glyphs to an engine in batches.
 *
 * @param engine what infers
 * @param decoder what makes classifications of its scores
 */
record Batches(InferenceEngine engine, Decoder decoder) {

  /** The most glyphs in a batch: larger ones gain nothing on a CPU and cost memory. */
  private static final int MOST = 64;

  /**
   * What was read of a glyph.
   *
   * @param classification what it may be
   * @param features what the network saw in it, if that is to be kept
   */
  record Reading(Classification classification, @Nullable FeatureMaps features) {}

  /** Reads glyphs, and keeps their feature maps if they are wanted. */
  List<Reading> read(List<Glyph> glyphs, boolean keepFeatures, Watch watch) {
    FeatureShape shape = engine.info().features();
    int most = Math.min(MOST, glyphs.size());
    float[] inputs = new float[most * Glyph.SIZE];
    float[] logits = new float[most * decoder.classes()];
    float[] features = keepFeatures ? new float[most * shape.size()] : null;
    List<Reading> readings = new ArrayList<>(glyphs.size());
    for (int from = 0; from < glyphs.size(); from += most) {
      watch.check();
      List<Glyph> batch = glyphs.subList(from, Math.min(from + most, glyphs.size()));
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).copyTo(inputs, i * Glyph.SIZE);
      }
      engine.infer(inputs, batch.size(), logits, features);
      for (int i = 0; i < batch.size(); i++) {
        Classification classification = decoder.decode(logits, i * decoder.classes());
        FeatureMaps maps = features == null ? null : FeatureMaps.copyOf(shape, features, i);
        readings.add(new Reading(classification, maps));
      }
    }
    return readings;
  }
}
