package dev.recogniser.training.finetune;

import java.util.Arrays;

/** Glyphs to learn from, side by side. */
final class Lesson {

  private final int count;
  private final float[] glyphs;
  private final float[] targets;

  /**
   * Takes the arrays over.
   *
   * @param count how many glyphs
   * @param glyphs {@code [count, channels, 28, 28]}
   * @param targets {@code [count, classes]}: the probabilities to give; each row's sum is 1
   */
  Lesson(int count, float[] glyphs, float[] targets) {
    this.count = count;
    this.glyphs = glyphs;
    this.targets = targets;
  }

  /** How many glyphs. */
  int count() {
    return count;
  }

  /** The glyphs; not a copy. */
  float[] glyphs() {
    return glyphs;
  }

  /** The probabilities to give; not a copy. */
  float[] targets() {
    return targets;
  }

  /** The glyphs of a step, counted from 0, of so many each. */
  Lesson part(int step, int size) {
    return new Lesson(size, part(glyphs, step, size), part(targets, step, size));
  }

  private float[] part(float[] values, int step, int size) {
    int each = values.length / Math.max(1, count);
    return Arrays.copyOfRange(values, step * size * each, (step + 1) * size * each);
  }
}
