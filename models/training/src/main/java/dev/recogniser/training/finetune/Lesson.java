package dev.recogniser.training.finetune;

/**
 * A batch to learn from. Not copied.
 *
 * @param glyphs {@code [count, 1, 28, 28]}
 * @param targets {@code [count, classes]}: the probabilities to give; each row's sum is 1
 * @param weights {@code [count]}: how much each row counts
 */
record Lesson(float[] glyphs, float[] targets, float[] weights) {

  int count() {
    return weights.length;
  }
}
