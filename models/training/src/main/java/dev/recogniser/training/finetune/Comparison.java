package dev.recogniser.training.finetune;

/**
 * The same glyphs, read by the old and the new model.
 *
 * @param before how well the old one reads them
 * @param after how well the new one does
 */
public record Comparison(Figures before, Figures after) {

  /**
   * The gain.
   *
   * @return by how much {@code top1} is higher after than before; negative for a loss
   */
  public double gain() {
    return after.top1() - before.top1();
  }

  /**
   * The gain, case of look-alike letters apart.
   *
   * @return by how much {@code merged} is higher after than before; negative for a loss
   */
  public double mergedGain() {
    return after.merged() - before.merged();
  }
}
