package dev.recogniser.training.train;

import dev.recogniser.Glyph;
import dev.recogniser.training.data.LabelIndex;
import java.util.List;

/**
 * Samples side by side, as the network and the loss want them.
 *
 * @param count how many
 * @param glyphs {@code [count, 1, 28, 28]}
 * @param barred {@code [count, 62]}: 0 for a class that the sample may be, else {@link #BARRED}
 * @param groupBarred the same for its group, see {@link Target}
 * @param weights {@code [count, 1]}
 * @param smoothing {@code [count, 1]}: 1 where the class is known, else 0
 */
record Batch(
    int count,
    float[] glyphs,
    float[] barred,
    float[] groupBarred,
    float[] weights,
    float[] smoothing) {

  /** Added to a score, it leaves the class no probability. */
  static final float BARRED = -1e9f;

  /** An empty batch of a size, to be filled by {@link #set}. */
  static Batch of(int count) {
    int scores = count * LabelIndex.CLASSES;
    return new Batch(
        count,
        new float[count * Glyph.SIZE],
        new float[scores],
        new float[scores],
        new float[count],
        new float[count]);
  }

  /** Samples as they are. */
  static Batch unvaried(List<Sample> samples) {
    Batch batch = of(samples.size());
    for (int i = 0; i < samples.size(); i++) {
      samples.get(i).draw(batch.glyphs, i * Glyph.SIZE);
      batch.set(i, samples.get(i).target());
    }
    return batch;
  }

  /** Says what a row is. */
  void set(int row, Target target) {
    bar(barred, row, target.allowed());
    bar(groupBarred, row, target.group());
    weights[row] = target.weight();
    smoothing[row] = target.exact() ? 1 : 0;
  }

  private static void bar(float[] scores, int row, long classes) {
    for (int c = 0; c < LabelIndex.CLASSES; c++) {
      scores[row * LabelIndex.CLASSES + c] = (classes >>> c & 1) == 1 ? 0 : BARRED;
    }
  }
}
