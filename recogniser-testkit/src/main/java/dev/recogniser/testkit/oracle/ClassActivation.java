package dev.recogniser.testkit.oracle;

import dev.recogniser.spi.FeatureShape;

/** Grad-CAM as its definition reads (Selvaraju et al. 2017, equations 1 and 2), in doubles. */
public final class ClassActivation {

  private ClassActivation() {}

  /**
   * Weighs the maps by their gradients' means, {@code Σ_k α_k A_k}: what Grad-CAM is before its
   * rectifier.
   *
   * @param shape the maps' shape
   * @param features the maps A {@code [K, h, w]}, row-major
   * @param gradient a score's gradient by them, {@code [K, h, w]}, row-major
   * @return {@code [h, w]} numbers of both signs, row-major
   */
  public static double[] of(FeatureShape shape, float[] features, float[] gradient) {
    int places = shape.height() * shape.width();
    double[] alphas = new double[shape.channels()];
    for (int i = 0; i < gradient.length; i++) {
      alphas[i / places] += gradient[i] / (double) places;
    }
    return weigh(features, alphas);
  }

  /** The sum of the maps, each weighed by its number. */
  static double[] weigh(float[] features, double[] alphas) {
    double[] heat = new double[features.length / alphas.length];
    for (int i = 0; i < features.length; i++) {
      heat[i % heat.length] += alphas[i / heat.length] * features[i];
    }
    return heat;
  }
}
