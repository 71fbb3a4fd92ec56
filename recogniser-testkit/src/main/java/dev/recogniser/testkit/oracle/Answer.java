package dev.recogniser.testkit.oracle;

import dev.recogniser.format.Shape;

/** The scores and feature maps that belong to a batch of glyphs. */
public final class Answer {

  private final float[] logits;
  private final float[] features;

  /** Makes room for a batch. */
  Answer(int count, Shape logits, Shape features) {
    this.logits = new float[count * logits.size()];
    this.features = new float[count * features.size()];
  }

  /** Notes what belongs to one glyph. */
  void put(int glyph, Values scores, Values maps) {
    scores.copyTo(logits, glyph);
    maps.copyTo(features, glyph);
  }

  /**
   * The scores.
   *
   * @return a copy, {@code [count, C]}, row-major
   */
  public float[] logits() {
    return logits.clone();
  }

  /**
   * The feature maps.
   *
   * @return a copy, {@code [count, K, h, w]}, row-major
   */
  public float[] features() {
    return features.clone();
  }
}
