package dev.recogniser.training.finetune;

import dev.recogniser.Glyph;
import java.util.Arrays;

/** Glyphs to learn from, side by side. */
final class Lesson {

  private final float[] glyphs;
  private final float[] targets;

  /**
   * Takes the arrays over.
   *
   * @param glyphs {@code [count, 1, 28, 28]}
   * @param targets {@code [count, classes]}: the probabilities to give; each row's sum is 1
   */
  Lesson(float[] glyphs, float[] targets) {
    this.glyphs = glyphs;
    this.targets = targets;
  }

  /** How many glyphs. */
  int count() {
    return glyphs.length / Glyph.SIZE;
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
    int classes = targets.length / Math.max(1, count());
    int from = step * size;
    int to = from + size;
    return new Lesson(
        Arrays.copyOfRange(glyphs, from * Glyph.SIZE, to * Glyph.SIZE),
        Arrays.copyOfRange(targets, from * classes, to * classes));
  }
}
