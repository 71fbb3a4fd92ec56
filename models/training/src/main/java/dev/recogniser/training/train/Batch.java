package dev.recogniser.training.train;

import dev.recogniser.Glyph;
import dev.recogniser.training.data.LabelIndex;
import java.util.Arrays;
import java.util.List;

/** Samples side by side, as the network and the loss want them. To be filled by one thread. */
final class Batch {

  /** Added to a score, it leaves the class no probability. */
  static final float BARRED = -1e9f;

  private final int count;
  private final float[] glyphs;
  private final float[] shares;
  private final float[] barred;
  private final float[] weights;
  private final float[] known;

  /** An empty batch of a size. */
  Batch(int count) {
    this.count = count;
    this.glyphs = new float[count * Glyph.SIZE];
    this.shares = new float[count * LabelIndex.CLASSES];
    this.barred = new float[count * LabelIndex.CLASSES];
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
    int start = row * LabelIndex.CLASSES;
    Arrays.fill(barred, start, start + LabelIndex.CLASSES, BARRED);
    barred[start + target.upper()] = 0;
    barred[start + target.lower()] = 0;
    shares[start + target.lower()] = 1 - target.upperShare();
    shares[start + target.upper()] = target.upperShare();
    weights[row] = target.weight();
    known[row] = target.known() ? 1 : 0;
  }

  /** How many samples. */
  int count() {
    return count;
  }

  /** {@code [count, 1, 28, 28]}; not a copy, as below. */
  float[] glyphs() {
    return glyphs;
  }

  /** {@code [count, 62]}: how the classes share the sample; each row's sum is 1. */
  float[] shares() {
    return shares;
  }

  /** {@code [count, 62]}: 0 for a class of the sample's group, else {@link #BARRED}. */
  float[] barred() {
    return barred;
  }

  /** {@code [count, 1]}: how much telling the classes of a group apart counts. */
  float[] weights() {
    return weights;
  }

  /** {@code [count, 1]}: 1 where the class is known, else 0. */
  float[] known() {
    return known;
  }
}
