package dev.recogniser.training.explain;

import java.util.OptionalDouble;

/**
 * How faithful a method's explanation of one glyph is.
 *
 * @param areas under the curves of the ink ordered by heat
 * @param before the label's probability for the whole glyph
 * @param seen the label's probability for the glyph multiplied by the heat
 * @param onInk the share of the heat that lies on ink; empty if there is no heat
 */
record HeatScores(Areas areas, double before, double seen, OptionalDouble onInk) {

  /** What is lost of the probability, as a part of it (Chattopadhyay et al. 2018). */
  double drop() {
    return Math.max(0, before - seen) / before;
  }

  boolean isIncrease() {
    return seen > before;
  }
}
