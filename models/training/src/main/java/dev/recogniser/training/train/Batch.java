package dev.recogniser.training.train;

import dev.recogniser.Glyph;
import dev.recogniser.training.data.LabelIndex;
import java.util.List;

/** Samples side by side, as the network and the loss want them. To be filled by one thread. */
final class Batch {

  /** Added to a score, it leaves the class no probability. */
  static final float BARRED = -1e9f;

  private final int count;
  private final float[] glyphs;
  private final float[] barred;
  private final float[] groupBarred;
  private final float[] weights;
  private final float[] known;

  /** An empty batch of a size. */
  Batch(int count) {
    this.count = count;
    this.glyphs = new float[count * Glyph.SIZE];
    this.barred = new float[count * LabelIndex.CLASSES];
    this.groupBarred = new float[count * LabelIndex.CLASSES];
    this.weights = new float[count];
    this.known = new float[count];
  }

  /** Samples as they are. */
  static Batch unvaried(List<Sample> samples) {
    Batch batch = new Batch(samples.size());
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
    known[row] = target.exact() ? 1 : 0;
  }

  private static void bar(float[] scores, int row, long classes) {
    for (int c = 0; c < LabelIndex.CLASSES; c++) {
      scores[row * LabelIndex.CLASSES + c] = (classes >>> c & 1) == 1 ? 0 : BARRED;
    }
  }

  /** How many samples. */
  int count() {
    return count;
  }

  /** {@code [count, 1, 28, 28]}; not a copy, as below. */
  float[] glyphs() {
    return glyphs;
  }

  /** {@code [count, 62]}: 0 for a class that the sample may be, else {@link #BARRED}. */
  float[] barred() {
    return barred;
  }

  /** The same for its group, see {@link Target}. */
  float[] groupBarred() {
    return groupBarred;
  }

  /** {@code [count, 1]}: how much telling the class within its group counts. */
  float[] weights() {
    return weights;
  }

  /** {@code [count, 1]}: 1 where the class is known, else 0. */
  float[] known() {
    return known;
  }
}
