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
   * arXiv:1710.09412).
   *
   * @param share of its own that each keeps, in [0, 1]
   */
  void mix(float share) {
    kept = share;
    float[] first = Arrays.copyOf(glyphs, input.size());
    for (int i = 0; i < glyphs.length; i++) {
      int next = i + input.size();
      float other = next < glyphs.length ? glyphs[next] : first[next - glyphs.length];
      glyphs[i] = share * glyphs[i] + (1 - share) * other;
    }
  }

  /**
   * Says what another model makes of the glyphs.
   *
   * @param probabilities {@code [count, classes]}; not copied
   * @param classes how many it knows: the first of the network's
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

  /** {@code [count, channels, 28, 28]}; not a copy, as below. */
  float[] glyphs() {
    return glyphs;
  }

  /** The same for a model that is perhaps given less: not to be changed. */
  float[] glyphs(Preprocessing other) {
    if (other == input) {
      return glyphs;
    }
    float[] values = new float[count * other.size()];
    int common = Math.min(input.size(), other.size());
    for (int i = 0; i < count; i++) {
      System.arraycopy(glyphs, i * input.size(), values, i * other.size(), common);
    }
    return values;
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

  /** {@code [count, taughtClasses]}, or empty without a teacher. */
  float[] teacher() {
    return teacher;
  }

  /** How many classes the teacher knows; 0 without one. */
  int taughtClasses() {
    return taughtClasses;
  }

  /** Whether the teacher knows what a row is, and what is mixed in. */
  boolean isTaught(int row) {
    return labels.classOf(row) < taughtClasses
        && (!mixed() || labels.classOf((row + 1) % count) < taughtClasses);
  }
}
