package dev.recogniser.testkit.oracle;

import static java.util.Objects.requireNonNull;

import dev.recogniser.format.Graph;
import dev.recogniser.format.Shape;

/**
 * Computes a network's head by the definitions of its operators, and how the scores change with the
 * feature maps by changing them. Immutable; many threads may use it.
 *
 * @param graph the network
 */
public record HeadOracle(Graph graph) {

  /** In double precision, differences over it are exact to about nine digits. */
  private static final double STEP = 1e-6;

  /** Checks that there is a network. */
  public HeadOracle {
    requireNonNull(graph, "graph");
  }

  /**
   * Differentiates a weighted sum of one glyph's scores by its feature maps, by central
   * differences: the way to be sure, where no layer has a kink nearby.
   *
   * @param features the feature maps {@code [K, h, w]}, row-major
   * @param weights a number for each score
   * @return the gradient {@code [K, h, w]}, row-major
   */
  public float[] gradient(float[] features, float[] weights) {
    float[] gradient = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      gradient[i] = (float) slope(features, i, i + 1, weights);
    }
    return gradient;
  }

  /**
   * Grad-CAM before its rectifier, {@code Σ_k α_k A_k}: where {@code α_k} is how much a weighted
   * sum of the scores rises with all of map k, shared out over its places.
   *
   * @param features the feature maps A {@code [K, h, w]}, row-major
   * @param weights a number for each score
   * @return {@code [h, w]} numbers of both signs, row-major
   */
  public double[] classActivation(float[] features, float[] weights) {
    Shape shape = graph.shape(Graph.FEATURES);
    int places = shape.height() * shape.width();
    double[] alphas = new double[shape.channels()];
    for (int map = 0; map < alphas.length; map++) {
      alphas[map] = slope(features, map * places, (map + 1) * places, weights) / places;
    }
    return ClassActivation.weigh(features, alphas);
  }

  /** How much the weighted sum of the scores rises with features {@code from} to {@code to}. */
  private double slope(float[] features, int from, int to, float[] weights) {
    double above = score(changed(features, from, to, STEP), weights);
    double below = score(changed(features, from, to, -STEP), weights);
    return (above - below) / (2 * STEP);
  }

  private Values changed(float[] features, int from, int to, double change) {
    Shape shape = graph.shape(Graph.FEATURES);
    return Values.define(
        shape,
        (channel, y, x) -> {
          int i = (channel * shape.height() + y) * shape.width() + x;
          return i >= from && i < to ? features[i] + change : features[i];
        });
  }

  private double score(Values maps, float[] weights) {
    Values scores =
        Oracle.required(new Oracle(graph).completed(Graph.FEATURES, maps), Graph.LOGITS);
    double sum = 0;
    for (int label = 0; label < weights.length; label++) {
      sum += weights[label] * scores.at(label, 0, 0);
    }
    return sum;
  }
}
