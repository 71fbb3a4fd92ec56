package dev.recogniser.training.finetune;

import dev.recogniser.Glyph;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Glyphs of all kinds on which a model must go on to answer as before while it learns a new hand.
 * They need no labels: the old model's scores are what is to be kept (Li and Hoiem 2016,
 * arXiv:1606.09282).
 */
@FunctionalInterface
public interface Rehearsal {

  /**
   * Draws a glyph.
   *
   * @param random decides which
   * @return the glyph
   */
  Glyph next(RandomGenerator random);

  /**
   * Characters made up by this library: simple skeletons of the digits and letters, bent and drawn
   * with all kinds of pens (pseudo-rehearsal, Robins 1995, doi:10.1080/09540099550039318). For whom
   * has no other data.
   *
   * @return the source
   */
  static Rehearsal synthetic() {
    return SyntheticCharacters.standard();
  }

  /**
   * Glyphs that somebody drew, such as a few thousand of what the model was trained on.
   *
   * @param glyphs at least one; each is as likely as any other
   * @return the source
   * @throws IllegalArgumentException if there is no glyph
   */
  static Rehearsal of(List<Glyph> glyphs) {
    List<Glyph> copy = List.copyOf(glyphs);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("Rehearsal takes at least one glyph.");
    }
    return random -> copy.get(random.nextInt(copy.size()));
  }
}
