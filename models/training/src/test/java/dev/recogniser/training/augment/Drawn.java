package dev.recogniser.training.augment;

import dev.recogniser.Preprocessing;
import dev.recogniser.Stroke;
import java.util.List;
import java.util.SplittableRandom;

/** A character to vary, made without any data: a T of two strokes. */
final class Drawn {

  static final List<Stroke> STROKES =
      List.of(Stroke.of(0, 0, 40, 10, 200, 0), Stroke.of(100, 0, 90, 130, 100, 256));

  private Drawn() {}

  /** The glyph of the T. */
  static float[] glyph() {
    return StrokeAugmentation.NONE.glyph(STROKES, new SplittableRandom(1)).ink();
  }

  /** The T with its planes, varied. */
  static float[] whole(StrokeAugmentation how) {
    return how.glyph(STROKES, new SplittableRandom(1)).values(Preprocessing.STROKES);
  }

  static double ink(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }
}
