package dev.recogniser.training.train;

import dev.recogniser.training.recipe.Outputs;
import java.util.Arrays;

/** What the samples of a batch are, as the loss wants it. To be filled by one thread. */
final class Labels {

  /** Added to a score, it leaves the class no probability. */
  static final float BARRED = -1e9f;

  private final Outputs outputs;
  private final int count;
  private final int[] classes;
  private final float[] shares;
  private final float[] barred;
  private final float[] weights;
  private final float[] known;
  private final float[] importance;
  private final float[] nonCharacters;

  Labels(Outputs outputs, int count) {
    this.outputs = outputs;
    this.count = count;
    this.classes = new int[count];
    this.shares = new float[count * outputs.classes()];
    this.barred = new float[count * outputs.classes()];
    this.weights = new float[count];
    this.known = new float[count];
    this.importance = new float[count];
    this.nonCharacters = new float[count];
  }

  /** Says what a row is, and how much it counts: without a class only as what is no character. */
  void set(int row, Target target, float counts) {
    if (!target.isCharacter()) {
      nonCharacters[row] = 1;
      classes[row] = Integer.MAX_VALUE;
      return;
    }
    int start = row * outputs.classes();
    Arrays.fill(barred, start, start + outputs.classes(), BARRED);
    barred[start + target.upper()] = 0;
    barred[start + target.lower()] = 0;
    shares[start + target.lower()] = 1 - target.upperShare();
    shares[start + target.upper()] = target.upperShare();
    weights[row] = target.weight();
    known[row] = target.known() ? 1 : 0;
    importance[row] = counts;
    classes[row] = target.lower();
  }

  /** The same, each row what the next one is here, the last what the first is. */
  Labels next() {
    Labels next = new Labels(outputs, count);
    rotate(shares, next.shares, outputs.classes());
    rotate(barred, next.barred, outputs.classes());
    rotate(weights, next.weights, 1);
    rotate(known, next.known, 1);
    rotate(importance, next.importance, 1);
    rotate(nonCharacters, next.nonCharacters, 1);
    System.arraycopy(classes, 1, next.classes, 0, count - 1);
    next.classes[count - 1] = classes[0];
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

  /** The last class of a row's group; more than any for what is no character. */
  int classOf(int row) {
    return classes[row];
  }

  /** {@code [count, classes]}: how the classes share the sample; a character's sum is 1. */
  float[] shares() {
    return shares;
  }

  /** {@code [count, classes]}: 0 for a class of the sample's group, else {@link #BARRED}. */
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

  /** {@code [count, 1]}: how much the class counts; 1 on average, 0 for what is no character. */
  float[] importance() {
    return importance;
  }

  /** {@code [count, 1]}: 1 for what is no character, else 0. */
  float[] nonCharacters() {
    return nonCharacters;
  }
}
