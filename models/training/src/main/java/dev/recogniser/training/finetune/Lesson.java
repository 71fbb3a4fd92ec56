package dev.recogniser.training.finetune;

import dev.recogniser.Glyph;
import java.util.Arrays;

/**
 * Glyphs to learn from, side by side. Arrays are not copied.
 *
 * @param glyphs {@code [count, 1, 28, 28]}
 * @param targets {@code [count, classes]}: the probabilities to give; each row's sum is 1
 */
record Lesson(float[] glyphs, float[] targets) {

  int count() {
    return glyphs.length / Glyph.SIZE;
  }

  private int classes() {
    return count() == 0 ? 0 : targets.length / count();
  }

  /** The glyphs of a step: so many, the first steps first. */
  Lesson part(int step, int size) {
    int from = step * size;
    return new Lesson(
        Arrays.copyOfRange(glyphs, from * Glyph.SIZE, (from + size) * Glyph.SIZE),
        Arrays.copyOfRange(targets, from * classes(), (from + size) * classes()));
  }
}
