package dev.recogniser.integration;

import dev.recogniser.Candidate;
import dev.recogniser.Explainer;
import dev.recogniser.Glyph;
import dev.recogniser.HeatMap;
import dev.recogniser.ModelInfo;
import dev.recogniser.Recogniser;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is to be explained: the label that a glyph was given, and why not the next.
 *
 * @param glyph the glyph
 * @param label its best label
 * @param against the second best
 */
record Question(Glyph glyph, String label, String against) {

  static List<Question> about(List<Glyph> glyphs, String model) {
    try (Recogniser recogniser = Recogniser.builder().model(model).candidates(2).build()) {
      List<List<String>> labels =
          recogniser.classify(glyphs).stream()
              .map(read -> read.candidates().stream().map(Candidate::label).toList())
              .toList();
      return IntStream.range(0, glyphs.size())
          .mapToObj(i -> new Question(glyphs.get(i), labels.get(i).get(0), labels.get(i).get(1)))
          .toList();
    }
  }

  /** The map of the label, and the one of the contrast. */
  Stream<HeatMap> ask(Explainer explainer) {
    return Stream.of(
        explainer.explain(glyph, label).map(), explainer.contrast(glyph, label, against).map());
  }

  /** What each score counts in the contrast, or for the label alone. */
  float[] weights(ModelInfo of, boolean contrast) {
    List<String> labels = of.labels();
    float[] weights = new float[of.scores()];
    weights[labels.indexOf(label)] = 1;
    if (contrast) {
      weights[labels.indexOf(against)] = -1;
    }
    return weights;
  }
}
