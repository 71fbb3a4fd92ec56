package dev.recogniser.training.explain;

import dev.recogniser.Explainer.Method;
import java.util.Map;

/**
 * What a trial of one glyph tells.
 *
 * @param inkShare the share of its pixels that have ink
 * @param confidence the explained label's probability for the whole glyph
 * @param random the means of the random orders
 * @param methods each method's scores
 */
record GlyphScores(
    double inkShare, double confidence, Areas random, Map<Method, HeatScores> methods) {

  GlyphScores {
    methods = Map.copyOf(methods);
  }

  HeatScores of(Method method) {
    HeatScores scores = methods.get(method);
    if (scores == null) {
      throw new IllegalArgumentException("The trial was without " + method + ".");
    }
    return scores;
  }
}
