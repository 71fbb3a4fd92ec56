package dev.recogniser.training.train;

import dev.recogniser.Preprocessing;
import dev.recogniser.training.recipe.Outputs;
import java.util.Arrays;
import java.util.List;

/** Samples side by side, as the network and the loss want them. To be filled by one thread. */
final class Batch {

  private final Preprocessing input;
  private final int count;
  private final float[] glyphs;
  private final Labels labels;
  private float[] teacher = new float[0];
  private int taughtClasses;
  private float kept = 1;

  /** An empty batch of a size, for a network that tells this. */
  Batch(Preprocessing input, Outputs outputs, int count) {
    this.input = input;
    this.count = count;
    this.glyphs = new float[count * input.size()];
    this.labels = new Labels(outputs, count);
  }

  /** Samples as they are. */
  static Batch unvaried(Preprocessing input, Outputs outputs, List<Sample> samples) {
    Batch batch = new Batch(input, outputs, samples.size());
    for (int i = 0; i < samples.size(); i++) {
      samples.get(i).draw(input, batch.glyphs, i * input.size());
      batch.labels.set(i, samples.get(i).target(), 1);
    }
    return batch;
  }

  /**
   * Mixes each glyph with the next one, the last with the first (Zhang et al. 2018,
   * arXiv:1710.09412), and what teachers say of them alike.
   *
   * @param share of its own that each keeps, in [0, 1]
   */
  void mix(float share) {
    kept = share;
    mix(glyphs, input.size());
    mix(teacher, taughtClasses);
  }

  private void mix(float[] rows, int size) {
    float[] first = Arrays.copyOf(rows, size);
    for (int i = 0; i < rows.length; i++) {
      int next = i + size;
      float other = next < rows.length ? rows[next] : first[next - rows.length];
      rows[i] = kept * rows[i] + (1 - kept) * other;
    }
  }

  /**
   * Says what teachers make of the samples, before they are mixed.
   *
   * @param probabilities {@code [count, classes]}; not copied
   * @param classes how many they know: the first of the network's
   */
  void taught(float[] probabilities, int classes) {
    if (probabilities.length != count * classes) {
      throw new IllegalArgumentException(
          classes + " probabilities a glyph, not " + probabilities.length);
    }
    teacher = probabilities;
    taughtClasses = classes;
  }

  /** How many samples. */
  int count() {
    return count;
  }

  /** What the network is given of each glyph. */
  Preprocessing input() {
    return input;
  }

  /** {@code [count, channels, 28, 28]}; not a copy. */
  float[] glyphs() {
    return glyphs;
  }

  /** What the samples are. */
  Labels labels() {
    return labels;
  }

  /** Whether each glyph has something of the next. */
  boolean mixed() {
    return kept < 1;
  }

  /** How much each keeps of its own. */
  float kept() {
    return kept;
  }

  /** {@code [count, taughtClasses]}, or empty without teachers. */
  float[] teacher() {
    return teacher;
  }

  /** How many classes the teachers know; 0 without any. */
  int taughtClasses() {
    return taughtClasses;
  }

  /** Whether the teachers know what a row is, and what is mixed in. */
  boolean isTaught(int row) {
    return labels.classOf(row) < taughtClasses
        && (!mixed() || labels.classOf((row + 1) % count) < taughtClasses);
  }
}
