package dev.recogniser.training.train;

import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.training.augment.GlyphAugmentation;
import dev.recogniser.training.data.GlyphSet;
import java.util.random.RandomGenerator;

/**
 * A glyph of an image set: it has no planes.
 *
 * @param glyphs the set
 * @param index which of its glyphs
 * @param augmentation how it is varied
 * @param target what it is
 */
record ImageSample(GlyphSet glyphs, int index, GlyphAugmentation augmentation, Target target)
    implements Sample {

  @Override
  public void draw(Preprocessing input, float[] batch, int offset) {
    glyphs.copyTo(index, batch, offset);
  }

  @Override
  public void drawVaried(RandomGenerator random, Preprocessing input, float[] batch, int offset) {
    float[] varied = augmentation.vary(glyphs.glyph(index), random);
    System.arraycopy(varied, 0, batch, offset, Glyph.PIXELS);
  }
}
