package dev.recogniser.internal.decode;

import dev.recogniser.Alphabet;
import dev.recogniser.Classification;
import dev.recogniser.ModelInfo;
import org.jspecify.annotations.Nullable;

/** Scores to classifications. */
public final class Decoder {
  public Decoder(
      ModelInfo model, @Nullable Alphabet alphabet, int candidates, double rejectBelow) {}

  public Classification decode(float[] logits, int offset) {
    throw new UnsupportedOperationException("to be written");
  }
}
