package dev.recogniser.internal;

import dev.recogniser.Classification;
import dev.recogniser.Glyph;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.spi.InferenceEngine;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends glyphs to an engine in batches.
 *
 * @param engine what infers
 * @param decoder what makes classifications of its scores
 */
record Batches(InferenceEngine engine, Decoder decoder) {

  /** The most glyphs in a batch: larger ones gain nothing on a CPU and cost memory. */
  private static final int MOST = 64;

  List<Classification> classify(List<Glyph> glyphs) {
    int most = Math.min(MOST, glyphs.size());
    float[] inputs = new float[most * Glyph.SIZE];
    float[] logits = new float[most * decoder.classes()];
    List<Classification> classifications = new ArrayList<>(glyphs.size());
    for (int from = 0; from < glyphs.size(); from += most) {
      List<Glyph> batch = glyphs.subList(from, Math.min(from + most, glyphs.size()));
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).copyTo(inputs, i * Glyph.SIZE);
      }
      engine.infer(inputs, batch.size(), logits, null);
      for (int i = 0; i < batch.size(); i++) {
        classifications.add(decoder.decode(logits, i * decoder.classes()));
      }
    }
    return List.copyOf(classifications);
  }
}
