package dev.recogniser.spi;

import org.jspecify.annotations.Nullable;

/**
 * An opened model.
 *
 * <p>Many threads may call {@link #infer} at once. The library calls {@link #close} after the last
 * {@code infer} has returned and none after it; an engine that is called wrongly nevertheless
 * throws {@link IllegalStateException} rather than touch released memory.
 */
public interface InferenceEngine extends AutoCloseable {

  /**
   * What was opened, and where it really runs.
   *
   * @return the model's facts, the effective device and threads
   */
  EngineInfo info();

  /**
   * Computes scores and, if wanted, feature maps for a batch of glyphs. Arrays belong to the
   * caller, may be longer than needed (the rest is left alone), and are not kept.
   *
   * @param glyphs {@code [count, channels, 28, 28]} values in [0, 1], row-major, with as many
   *     channels as {@link dev.recogniser.ModelInfo#preprocessing} says; not changed
   * @param count how many glyphs, from 0, which does nothing
   * @param logits receives {@code [count, C]} raw scores, C as {@link
   *     dev.recogniser.ModelInfo#scores} says: in the order of the model's labels, then that of
   *     {@link dev.recogniser.ModelInfo#nonCharacter} if there is one
   * @param features receives {@code [count, K, h, w]} feature maps as {@link EngineInfo#features}
   *     says; null if they are not wanted, and then they are not computed or copied
   * @throws IllegalArgumentException if the count is negative or an array too short
   * @throws dev.recogniser.BackendException if the engine fails
   * @throws IllegalStateException if the engine is closed
   */
  void infer(float[] glyphs, int count, float[] logits, float @Nullable [] features);

  /** Releases native memory. Closing again does nothing. */
  @Override
  void close();
}
