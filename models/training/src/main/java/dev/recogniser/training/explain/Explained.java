package dev.recogniser.training.explain;

import dev.recogniser.Explainer.Method;
import dev.recogniser.Glyph;
import dev.recogniser.Recogniser;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A glyph with its explanations.
 *
 * @param glyph a glyph with ink
 * @param label the label that is explained
 * @param heats for each method how much each of the glyph's values speaks for the label: 784
 *     numbers of at least 0
 */
record Explained(Glyph glyph, String label, Map<Method, float[]> heats) {

  Explained {
    Map<Method, float[]> inOrder = new EnumMap<>(Method.class);
    inOrder.putAll(heats);
    heats = Collections.unmodifiableMap(inOrder);
  }

  /** Explains what a glyph is read as, right or wrong. */
  static Explained of(Recogniser recogniser, List<Method> methods, Glyph glyph) {
    return of(recogniser, methods, glyph, recogniser.classify(List.of(glyph)).get(0).label());
  }

  /** Explains what would speak for a label. */
  static Explained of(Recogniser recogniser, List<Method> methods, Glyph glyph, String label) {
    Map<Method, float[]> heats = new EnumMap<>(Method.class);
    for (Method method : methods) {
      heats.put(method, recogniser.explainer(method).explain(glyph, label).overGlyph().values());
    }
    return new Explained(glyph, label, heats);
  }

  /** The heat that one of the methods has found. */
  float[] heat(Method method) {
    float[] heat = heats.get(method);
    if (heat == null) {
      throw new IllegalArgumentException("It was not explained by " + method + ".");
    }
    return heat;
  }

  /** The same for the pixels with ink alone: paper has no part in what is compared. */
  float[] heatOfInk(Method method) {
    float[] heat = heat(method);
    float[] ink = glyph.ink();
    int[] places = IntStream.range(0, ink.length).filter(i -> ink[i] > 0).toArray();
    float[] inked = new float[places.length];
    for (int i = 0; i < places.length; i++) {
      inked[i] = heat[places[i]];
    }
    return inked;
  }
}
