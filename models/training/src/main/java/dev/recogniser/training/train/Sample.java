package dev.recogniser.training.train;

import java.util.random.RandomGenerator;

/** A character to learn from. Immutable. */
interface Sample {

  /** What it is. */
  Target target();

  /** Writes it as it is: 784 values from {@code offset}. */
  void draw(float[] batch, int offset);

  /** Writes it as it might have been drawn too: 784 values from {@code offset}. */
  void drawVaried(RandomGenerator random, float[] batch, int offset);
}
