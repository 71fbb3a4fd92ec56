package dev.recogniser.training.explain;

import dev.recogniser.Glyph;
import java.util.OptionalDouble;

/** A method's heat over a glyph: 784 numbers of at least 0. */
final class Heat {

  private final float[] glyph;
  private final float[] values;

  /** Over a glyph's ink, and its planes if there are any. */
  Heat(float[] glyph, float[] values) {
    this.glyph = glyph;
    this.values = values;
  }

  float[] values() {
    return values;
  }

  /** The glyph multiplied by the heat, scaled so that the most is 1; paper if there is none. */
  Glyph times() {
    float most = 0;
    for (float value : values) {
      most = Math.max(most, value);
    }
    float[] seen = new float[glyph.length];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = most == 0 ? 0 : glyph[i] * (values[i % Glyph.PIXELS] / most);
    }
    return Glyph.ofValues(seen);
  }

  /** The share of the heat that lies on ink; empty if there is no heat. */
  OptionalDouble onInk() {
    double on = 0;
    double all = 0;
    for (int i = 0; i < values.length; i++) {
      on += glyph[i] > 0 ? values[i] : 0;
      all += values[i];
    }
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(on / all);
  }
}
