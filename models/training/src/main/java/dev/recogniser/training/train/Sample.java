package dev.recogniser.training.train;

import dev.recogniser.Preprocessing;
import java.util.random.RandomGenerator;

/** A character to learn from. Immutable. */
interface Sample {

  /** What it is. */
  Target target();

  /** Writes it as it is: the input's values from {@code offset}, where there are zeros. */
  void draw(Preprocessing input, float[] batch, int offset);

  /** Writes it as it might have been drawn too, to the same place. */
  void drawVaried(RandomGenerator random, Preprocessing input, float[] batch, int offset);
}
