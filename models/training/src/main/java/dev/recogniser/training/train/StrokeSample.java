package dev.recogniser.training.train;

import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import dev.recogniser.training.augment.StrokeAugmentation;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A character drawn with a pen, in any unit.
 *
 * @param strokes the strokes
 * @param augmentation how it is varied
 * @param target what it is
 */
record StrokeSample(List<Stroke> strokes, StrokeAugmentation augmentation, Target target)
    implements Sample {

  @Override
  public void draw(float[] batch, int offset) {
    draw(StrokeAugmentation.NONE, new SplittableRandom(0), batch, offset);
  }

  @Override
  public void drawVaried(RandomGenerator random, float[] batch, int offset) {
    draw(augmentation, random, batch, offset);
  }

  private void draw(StrokeAugmentation how, RandomGenerator random, float[] batch, int offset) {
    System.arraycopy(how.glyph(strokes, random), 0, batch, offset, Glyph.SIZE);
  }
}
