package dev.recogniser.internal.read;

import java.util.OptionalDouble;

/**
 * What the network says of one glyph, calibrated.
 *
 * @param probabilities of each of the model's labels
 * @param logarithms of these
 * @param nonCharacter how probable it is that it is no single character; empty where the model does
 *     not tell
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record GlyphScores(
    double[] probabilities, double[] logarithms, OptionalDouble nonCharacter) {

  /** Of the logarithms of the labels' probabilities. */
  public static GlyphScores ofLogarithms(double[] logarithms, OptionalDouble nonCharacter) {
    double[] probabilities = new double[logarithms.length];
    for (int label = 0; label < probabilities.length; label++) {
      probabilities[label] = Math.exp(logarithms[label]);
    }
    return new GlyphScores(probabilities, logarithms, nonCharacter);
  }
}
