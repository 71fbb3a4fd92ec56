package dev.recogniser.training.evaluate;

import dev.recogniser.Glyph;

/** Hears of each glyph that an evaluation reads. */
@FunctionalInterface
public interface ReadGlyphs {

  /** Nobody listens. */
  ReadGlyphs IGNORED = (label, glyph, probabilities) -> {};

  /**
   * A glyph was read.
   *
   * @param label its label, from 0 to 87, see {@link dev.recogniser.training.data.LabelIndex}
   * @param glyph the glyph as the model saw it
   * @param probabilities of the 62 classes; not to be changed
   */
  void read(int label, Glyph glyph, double[] probabilities);
}
