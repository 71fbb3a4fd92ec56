package dev.recogniser.spi;

/**
 * The layers from the feature maps to the scores, as far as explaining needs them: they tell how
 * the scores change with the maps. So no engine has to differentiate. {@code ModelFile.head()} of
 * {@code recogniser-model-format} gives it for every model file.
 *
 * <p>Called by many threads.
 */
@FunctionalInterface
public interface Head {

  /**
   * Differentiates a weighted sum of one glyph's scores by its feature maps: {@code ∂(Σ_c v_c ·
   * logit_c) / ∂A}, a vector–Jacobian product. Where a layer has a kink, any subgradient will do.
   *
   * @param features A, one glyph's feature maps {@code [K, h, w]}, row-major; not changed
   * @param weights v, a number for each score, {@code [C]}: 1 for a label and 0 elsewhere gives the
   *     gradient of that label's score, as the last number alone does of what is no character,
   *     where the model tells; not changed
   * @return the gradient {@code [K, h, w]}, row-major, in scores a unit of feature; belongs to the
   *     caller
   * @throws IllegalArgumentException if an array does not have the model's length
   */
  float[] gradient(float[] features, float[] weights);
}
