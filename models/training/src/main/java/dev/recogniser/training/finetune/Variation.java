package dev.recogniser.training.finetune;

import dev.recogniser.Glyph;
import java.util.random.RandomGenerator;

/** Makes more drawings of few. */
@FunctionalInterface
interface Variation {

  /** A glyph as the same hand might have drawn it, too. */
  Glyph vary(LabelledDrawing drawing, RandomGenerator random);
}
