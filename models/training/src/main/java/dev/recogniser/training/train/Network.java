package dev.recogniser.training.train;

import ai.djl.ndarray.types.Shape;
import dev.recogniser.Glyph;
import java.util.Arrays;
import java.util.List;

/**
 * The network: 3 × 3 convolutions, each with batch norm and ReLU, halved by max pooling between one
 * stage and the next, then global average pooling and one linear layer. It takes ink in [0, 1] as
 * it is: the first batch norm does the scaling.
 *
 * <p>A separable one has depthwise separable convolutions from the second on: each map is convolved
 * by itself, and a 1 × 1 convolution mixes them (Howard et al. 2017, arXiv:1704.04861). No ReLU
 * comes between the two, which Chollet 2017, arXiv:1610.02357, found best; so no batch norm need
 * either.
 *
 * @param widths the convolutions' outputs, in stages with a pooling between one and the next
 * @param onInk whether the last maps are multiplied by the ink around each of their places. Only
 *     what the network sees where the pen was can then count, so that explanations point at strokes
 * @param separable whether the convolutions are depthwise separable
 */
record Network(List<List<Integer>> widths, boolean onInk, boolean separable) {

  /**
   * 210 thousand weights. Pooled once, the last maps are 14 × 14; what one of their places sees is
   * 22 pixels wide.
   */
  static final Network STANDARD =
      new Network(List.of(List.of(32, 32), List.of(64, 64, 96, 96)), true, false);

  /** The shape of one glyph in a batch of one. */
  static final Shape INPUT = new Shape(1, 1, Glyph.SIDE, Glyph.SIDE);

  /**
   * Copies the widths.
   *
   * @throws IllegalArgumentException if there is no layer, one is empty, or the maps would vanish
   */
  Network {
    widths = widths.stream().map(List::copyOf).toList();
    if (widths.isEmpty()
        || widths.size() > 3
        || widths.stream().anyMatch(List::isEmpty)
        || widths.stream().flatMap(List::stream).anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException(
          "A network has one to three stages of convolutions, each with at least one output, not "
              + widths
              + ".");
    }
  }

  /**
   * A network of convolutions that are written like {@code 32,32/64,64}: commas within a stage,
   * slashes between stages.
   *
   * @throws IllegalArgumentException if they are written otherwise
   */
  static Network parse(String widths, boolean onInk, boolean separable) {
    try {
      return new Network(
          Arrays.stream(widths.split("/", -1))
              .map(stage -> Arrays.stream(stage.split(",", -1)).map(Integer::valueOf).toList())
              .toList(),
          onInk,
          separable);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Widths are written like 32,32/64,64, not '" + widths + "'.", e);
    }
  }

  /** How many pixels of the glyph lie between neighbouring places of the last maps. */
  int stride() {
    return 1 << (widths.size() - 1);
  }

  /**
   * How far ink may lie beside a place and still let it count, so that a thin line counts for both
   * its sides.
   */
  int inkMargin() {
    return Math.max(1, stride() / 2);
  }

  /** The side of the square around a place whose ink lets the place count. */
  int inkSide() {
    return stride() + 2 * inkMargin();
  }

  /** Whether a layer that is given so many maps is separable: of a single one nothing is to mix. */
  boolean separates(int maps) {
    return separable && maps > 1;
  }

  /** How many maps there are at the end. */
  int maps() {
    List<Integer> last = widths.get(widths.size() - 1);
    return last.get(last.size() - 1);
  }
}
