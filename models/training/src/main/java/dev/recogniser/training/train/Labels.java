package dev.recogniser.training.train;

import dev.recogniser.training.data.LabelIndex;
import java.util.Arrays;

/** What the samples of a batch are, as the loss wants it. To be filled by one thread. */
final class Labels {

  /** Added to a score, it leaves the class no probability. */
  static final float BARRED = -1e9f;

  private final int count;
  private final float[] shares;
  private final float[] barred;
  private final float[] weights;
  private final float[] known;
  private final float[] importance;

  Labels(int count) {
    this.count = count;
    this.shares = new float[count * LabelIndex.CLASSES];
    this.barred = new float[count * LabelIndex.CLASSES];
    this.weights = new float[count];
    this.known = new float[count];
    this.importance = new float[count];
  }

  /** Says what a row is, and how much it counts. */
  void set(int row, Target target, float counts) {
    int start = row * LabelIndex.CLASSES;
    Arrays.fill(barred, start, start + LabelIndex.CLASSES, BARRED);
    barred[start + target.upper()] = 0;
    barred[start + target.lower()] = 0;
    shares[start + target.lower()] = 1 - target.upperShare();
    shares[start + target.upper()] = target.upperShare();
    weights[row] = target.weight();
    known[row] = target.known() ? 1 : 0;
    importance[row] = counts;
  }

  /** The same, each row what the next one is here, the last what the first is. */
  Labels next() {
    Labels next = new Labels(count);
    rotate(shares, next.shares, LabelIndex.CLASSES);
    rotate(barred, next.barred, LabelIndex.CLASSES);
    rotate(weights, next.weights, 1);
    rotate(known, next.known, 1);
    rotate(importance, next.importance, 1);
    return next;
  }

  private static void rotate(float[] from, float[] to, int row) {
    System.arraycopy(from, row, to, 0, from.length - row);
    System.arraycopy(from, 0, to, from.length - row, row);
  }

  /** How many samples. */
  int count() {
    return count;
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

  /** {@code [count, 1]}: how much the sample counts; 1 on average. */
  float[] importance() {
    return importance;
  }
}
