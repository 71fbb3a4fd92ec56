package dev.recogniser.training.train;

import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
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
  public void draw(Preprocessing input, float[] batch, int offset) {
    Glyph plain = StrokeAugmentation.NONE.glyph(strokes, new SplittableRandom(0));
    plain.copyTo(input, batch, offset);
  }

  @Override
  public void drawVaried(RandomGenerator random, Preprocessing input, float[] batch, int offset) {
    augmentation.glyph(strokes, random).copyTo(input, batch, offset);
  }
}
