package dev.recogniser.training.explain;

import dev.recogniser.Glyph;
import java.util.OptionalDouble;

/** A method's heat over a glyph: 784 numbers of at least 0. */
final class Heat {

  private final float[] ink;
  private final float[] values;

  Heat(float[] ink, float[] values) {
    this.ink = ink;
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
    float[] seen = new float[ink.length];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = most == 0 ? 0 : ink[i] * (values[i] / most);
    }
    return Glyph.ofValues(seen);
  }

  /** The share of the heat that lies on ink; empty if there is no heat. */
  OptionalDouble onInk() {
    double on = 0;
    double all = 0;
    for (int i = 0; i < ink.length; i++) {
      on += ink[i] > 0 ? values[i] : 0;
      all += values[i];
    }
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(on / all);
  }
}
