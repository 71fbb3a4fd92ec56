package dev.recogniser.training.explain;

import dev.recogniser.Candidate;
import dev.recogniser.Classification;
import dev.recogniser.Glyph;
import dev.recogniser.Recogniser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** How probable one label is for each of some glyphs, read in one call. */
final class LabelProbability implements ToDoubleFunction<Glyph> {

  private final Map<Glyph, Double> probabilities = new HashMap<>();

  /** Reads each glyph once, however often it is there: all orders have their ends in common. */
  LabelProbability(Recogniser recogniser, String label, Set<Glyph> glyphs) {
    List<Glyph> wanted = List.copyOf(glyphs);
    List<Classification> readings = recogniser.classify(wanted);
    for (int i = 0; i < wanted.size(); i++) {
      probabilities.put(wanted.get(i), probability(readings.get(i), label));
    }
  }

  private static double probability(Classification reading, String label) {
    return reading.candidates().stream()
        .filter(candidate -> candidate.label().equals(label))
        .mapToDouble(Candidate::probability)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public double applyAsDouble(Glyph glyph) {
    Double probability = probabilities.get(glyph);
    if (probability == null) {
      throw new IllegalArgumentException("This glyph was not read.");
    }
    return probability;
  }
}
