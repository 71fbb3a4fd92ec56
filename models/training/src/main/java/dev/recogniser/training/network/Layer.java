package dev.recogniser.training.network;

import dev.recogniser.training.network.Convolution.Ending;
import java.util.List;

/**
 * A layer of the network: perhaps a pooling, some convolutions, perhaps the sum with what these
 * were given, perhaps ReLU, in this order.
 *
 * @param pooled whether max pooling of 2 × 2 begins it
 * @param convolutions at least one
 * @param sum whether its input is added, so that it learns what to change (He et al. 2015,
 *     arXiv:1512.03385)
 * @param relu whether ReLU ends it
 */
record Layer(boolean pooled, List<Convolution> convolutions, boolean sum, boolean relu) {

  /** A convolution in groups, or in one. */
  static Layer plain(int inputs, int outputs, int side, int stride, int groups, boolean sum) {
    Convolution all = new Convolution(inputs, outputs, side, stride, groups, Ending.NORM);
    return new Layer(false, List.of(all), sum, true);
  }

  /**
   * A depthwise separable convolution: each map is convolved by itself, and a 1 × 1 convolution
   * mixes them (Howard et al. 2017, arXiv:1704.04861). No ReLU comes between the two, which Chollet
   * 2017, arXiv:1610.02357, found best; so no batch norm need either.
   */
  static Layer separable(int inputs, int outputs, int side, int stride, boolean sum) {
    Convolution each = new Convolution(inputs, inputs, side, stride, inputs, Ending.NOTHING);
    return new Layer(false, List.of(each, mixing(inputs, outputs, Ending.NORM)), sum, true);
  }

  /**
   * An inverted bottleneck: a 1 × 1 convolution widens, each map is convolved by itself, and a 1 ×
   * 1 convolution without ReLU makes it narrow again (Sandler et al. 2018, arXiv:1801.04381).
   */
  static Layer bottleneck(int inputs, int outputs, int side, int stride, int factor, boolean sum) {
    int wide = inputs * factor;
    Convolution each = new Convolution(wide, wide, side, stride, wide, Ending.RELU);
    return new Layer(
        false,
        List.of(mixing(inputs, wide, Ending.RELU), each, mixing(wide, outputs, Ending.NORM)),
        sum,
        false);
  }

  private static Convolution mixing(int inputs, int outputs, Ending ending) {
    return new Convolution(inputs, outputs, 1, 1, 1, ending);
  }

  /** The same layer behind a pooling. */
  Layer afterPooling() {
    return new Layer(true, convolutions, sum, relu);
  }

  int outputs() {
    return convolutions.get(convolutions.size() - 1).outputs();
  }

  /** How many times fewer rows and columns come out of it. */
  int stride() {
    int stride = pooled ? 2 : 1;
    for (Convolution each : convolutions) {
      stride *= each.stride();
    }
    return stride;
  }
}
