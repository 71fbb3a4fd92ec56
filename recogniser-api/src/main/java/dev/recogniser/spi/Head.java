package dev.recogniser.spi;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The layers from the feature maps to the scores, in order. With them the library differentiates a
 * score by the features itself, whichever engine runs the model.
 *
 * @param layers the layers; empty where the head is unknown, and then only methods that need no
 *     gradient can explain the model
 */
public record Head(List<Layer> layers) {

  /** A head that nothing is known of. */
  public static final Head UNKNOWN = new Head(List.of());

  /** Copies the layers. */
  public Head {
    layers = List.copyOf(requireNonNull(layers, "layers"));
  }

  /** A layer of a head. */
  public sealed interface Layer {}

  /** Mean over each map: {@code [K, h, w]} to {@code [K]}. */
  public record GlobalAveragePool() implements Layer {}

  /** All maps in a row, row-major: {@code [K, h, w]} to {@code [K·h·w]}. */
  public record Flatten() implements Layer {}

  /** {@code max(0, x)} of each number. */
  public record Relu() implements Layer {}

  /** {@code y = W·x + b}. */
  public static final class Linear implements Layer {

    private final int inputs;
    private final float[] weights;
    private final float[] bias;

    /**
     * Copies the weights.
     *
     * @param weights {@code [outputs, inputs]}, row-major
     * @param bias {@code [outputs]}, at least one
     * @throws IllegalArgumentException if the weights are no whole rows
     */
    public Linear(float[] weights, float[] bias) {
      if (bias.length == 0 || weights.length == 0 || weights.length % bias.length != 0) {
        throw new IllegalArgumentException(
            weights.length + " weights are not " + bias.length + " whole rows.");
      }
      this.inputs = weights.length / bias.length;
      this.weights = weights.clone();
      this.bias = bias.clone();
    }

    /**
     * The length of x.
     *
     * @return at least 1
     */
    public int inputs() {
      return inputs;
    }

    /**
     * The length of y.
     *
     * @return at least 1
     */
    public int outputs() {
      return bias.length;
    }

    /**
     * A weight.
     *
     * @param output row of W
     * @param input column of W
     * @return how much that input moves that output
     */
    public float weight(int output, int input) {
      return weights[output * inputs + input];
    }

    /**
     * A bias.
     *
     * @param output which output
     * @return its value for x = 0
     */
    public float bias(int output) {
      return bias[output];
    }
  }
}
