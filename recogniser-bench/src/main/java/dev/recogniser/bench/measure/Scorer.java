package dev.recogniser.bench.measure;

/** What computes scores: an engine, bare or behind the SPI. */
@FunctionalInterface
interface Scorer {

  /**
   * Scores glyphs.
   *
   * @param glyphs {@code [count, channels, 28, 28]}, row-major
   * @param count how many
   * @param logits receives {@code [count, C]}
   */
  void infer(float[] glyphs, int count, float[] logits);
}
