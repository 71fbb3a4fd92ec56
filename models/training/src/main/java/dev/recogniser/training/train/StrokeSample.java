package dev.recogniser.training.train;

import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import dev.recogniser.training.augment.StrokeAugmentation;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A character drawn with a pen, in a box whose longer side is {@value #BOX}.
 *
 * @param strokes the strokes
 * @param augmentation how it is varied
 * @param target what it is
 */
record StrokeSample(List<Stroke> strokes, StrokeAugmentation augmentation, Target target)
    implements Sample {

  /** The longer side of the box, in the strokes' units. */
  static final double BOX = 256;

  /** The pen where nothing is varied: 6 % of the box. */
  static final double PEN = 0.06 * BOX;

  @Override
  public void draw(float[] batch, int offset) {
    Glyph.of(Drawing.ofStrokes(strokes, PEN).raster()).copyTo(batch, offset);
  }

  @Override
  public void drawVaried(RandomGenerator random, float[] batch, int offset) {
    System.arraycopy(augmentation.glyph(strokes, random), 0, batch, offset, Glyph.SIZE);
  }
}
