package dev.recogniser.bench.measure;

import dev.recogniser.Candidate;
import dev.recogniser.Classification;
import dev.recogniser.Glyph;
import dev.recogniser.Recogniser;
import dev.recogniser.format.ModelFile;
import dev.recogniser.internal.decode.Decoder;
import dev.recogniser.internal.decode.StandardAlphabet;
import dev.recogniser.spi.Model;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Holds an engine to the reference before it is timed: a fast wrong answer is none. Engines that
 * agree with the reference agree with each other.
 *
 * @param backend what is to be timed, for messages
 * @param model what it computes
 * @param tolerance how far a score may be off
 */
record Parity(String backend, Model model, float tolerance) {

  /** On a CPU: engines sum in orders of their own. */
  static final float TOLERANCE = 1e-4f;

  /** A GPU may compute convolutions by transforms, which round more. */
  static final float GPU_TOLERANCE = 1e-3f;

  /**
   * Compares scores with the reference's.
   *
   * @throws IllegalStateException if one differs by more than the tolerance
   */
  void check(Scorer scorer, List<Glyph> glyphs) {
    List<Glyph> distinct = Glyphs.distinct(glyphs);
    ModelFile file = ModelFile.read(model);
    float[] expected = References.of(model, file, distinct);
    float[] actual = new float[expected.length];
    scorer.infer(Glyphs.values(file.info().preprocessing(), distinct), distinct.size(), actual);
    int classes = file.info().scores();
    for (int i = 0; i < actual.length; i++) {
      String what = "score of class " + i % classes;
      require(actual[i], expected[i], what, i / classes);
    }
  }

  /**
   * Compares what the library makes of the scores.
   *
   * @throws IllegalStateException if a first candidate or its probability is another
   */
  void check(Recogniser recogniser, List<Glyph> glyphs) {
    List<Glyph> distinct = Glyphs.distinct(glyphs);
    ModelFile file = ModelFile.read(model);
    float[] scores = References.of(model, file, distinct);
    Decoder decoder = new Decoder(file.info(), StandardAlphabet.of(file.info().labels()), 1, 0);
    List<Classification> classifications = recogniser.classify(distinct);
    for (int i = 0; i < distinct.size(); i++) {
      double[] logProbabilities = decoder.logProbabilities(scores, i * decoder.scores());
      Candidate expected =
          decoder.alone(logProbabilities, OptionalDouble.empty()).candidates().get(0);
      Candidate actual = classifications.get(i).candidates().get(0);
      boolean same = actual.label().equals(expected.label());
      double probability = same ? actual.probability() : 0;
      require(probability, expected.probability(), "probability of " + expected.label(), i);
    }
  }

  private void require(double actual, double expected, String what, int glyph) {
    if (!(Math.abs(actual - expected) <= tolerance)) {
      throw new IllegalStateException(
          ("%s is not timed, for it does not compute the model: the %s of glyph %d is %s, by the"
                  + " reference %s. They may be %s apart.")
              .formatted(backend, what, glyph, actual, expected, tolerance));
    }
  }
}
