package dev.recogniser.internal;

import dev.recogniser.FeatureMaps;
import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.InferenceEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Sends glyphs to an engine in batches.
 *
 * @param engine what infers
 * @param decoder what makes probabilities of its scores
 */
record Batches(InferenceEngine engine, Decoder decoder) {

  /** The most glyphs in a batch: larger ones gain nothing on a CPU and cost memory. */
  static final int MOST = 64;

  /**
   * What the network sees in a glyph.
   *
   * @param logProbabilities how probable each of the model's labels is, a natural logarithm
   * @param nonCharacter how probable it is that it is no single character, if the model tells
   * @param features its feature maps, if they are to be kept
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Look(
      double[] logProbabilities, OptionalDouble nonCharacter, @Nullable FeatureMaps features) {}

  /** Looks at glyphs, and keeps their feature maps if they are wanted. */
  List<Look> look(List<Glyph> glyphs, boolean keepFeatures, Watch watch) {
    FeatureShape shape = engine.info().features();
    Preprocessing input = engine.info().model().preprocessing();
    int most = Math.min(MOST, glyphs.size());
    float[] inputs = new float[most * input.size()];
    float[] logits = new float[most * decoder.scores()];
    float[] features = keepFeatures ? new float[most * shape.size()] : null;
    List<Look> looks = new ArrayList<>(glyphs.size());
    for (int from = 0; from < glyphs.size(); from += most) {
      watch.check();
      List<Glyph> batch = glyphs.subList(from, Math.min(from + most, glyphs.size()));
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).copyTo(input, inputs, i * input.size());
      }
      engine.infer(inputs, batch.size(), logits, features);
      for (int i = 0; i < batch.size(); i++) {
        int first = i * decoder.scores();
        double[] probabilities = decoder.logProbabilities(logits, first);
        FeatureMaps maps = features == null ? null : FeatureMaps.copyOf(shape, features, i);
        looks.add(new Look(probabilities, decoder.nonCharacter(logits, first), maps));
      }
    }
    return looks;
  }
}
