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
 * @param height what the pen's width is a part of: of its line; 0 for its own longer side
 * @param augmentation how it is varied
 * @param target what it is
 */
record StrokeSample(
    List<Stroke> strokes, double height, StrokeAugmentation augmentation, Target target)
    implements Sample {

  /** A character alone. */
  StrokeSample(List<Stroke> strokes, StrokeAugmentation augmentation, Target target) {
    this(strokes, 0, augmentation, target);
  }

  @Override
  public void draw(Preprocessing input, float[] batch, int offset) {
    Glyph plain = StrokeAugmentation.NONE.glyph(strokes, height, new SplittableRandom(0));
    plain.copyTo(input, batch, offset);
  }

  @Override
  public void drawVaried(RandomGenerator random, Preprocessing input, float[] batch, int offset) {
    augmentation.glyph(strokes, height, random).copyTo(input, batch, offset);
  }
}
