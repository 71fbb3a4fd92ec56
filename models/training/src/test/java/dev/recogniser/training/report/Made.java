package dev.recogniser.training.report;

import dev.recogniser.Glyph;
import dev.recogniser.training.data.LabelIndex;

/** Results made up for tests. */
final class Made {

  private Made() {}

  static GlyphResults results(String name) {
    return new GlyphResults(name, 2, 3);
  }

  /** A glyph that is read as one label with some probability, the rest of it for the truth. */
  static void read(GlyphResults results, String truth, String reading, double probability) {
    double[] probabilities = new double[LabelIndex.CLASSES];
    probabilities[LabelIndex.of(truth)] = 1 - probability;
    probabilities[LabelIndex.of(reading)] = probability;
    results.read(LabelIndex.of(truth), Glyph.ofValues(new float[Glyph.PIXELS]), probabilities);
  }

  /** Four zeros and an O: 0 is read as O twice and as o once, and O as 0. */
  static GlyphResults confused(String name) {
    GlyphResults results = results(name);
    read(results, "0", "0", 0.8);
    read(results, "0", "O", 0.6);
    read(results, "0", "O", 0.9);
    read(results, "0", "o", 0.7);
    read(results, "O", "0", 0.95);
    return results;
  }
}
