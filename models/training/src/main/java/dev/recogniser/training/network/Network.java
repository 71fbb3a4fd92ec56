package dev.recogniser.training.network;

import static java.util.Objects.requireNonNull;

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
 * @param widths the convolutions' outputs, written like {@code 32,32/64,64}: commas within a stage,
 *     slashes, which are poolings, between stages
 * @param onInk whether the last maps are multiplied by the ink around each of their places. Only
 *     what the network sees where the pen was can then count, so that explanations point at strokes
 * @param separable whether the convolutions are depthwise separable
 * @param hidden the outputs of linear layers with ReLU between the pooling and the last layer;
 *     mostly none
 */
public record Network(String widths, boolean onInk, boolean separable, List<Integer> hidden) {

  /** More would be a slip of the pen, and fill the memory. */
  private static final int WIDEST = 4096;

  /**
   * Checks the widths.
   *
   * @throws IllegalArgumentException if there is no layer, one is empty, or the maps would vanish
   */
  public Network {
    hidden = List.copyOf(hidden);
    List<List<Integer>> stages = parse(requireNonNull(widths, "widths"));
    if (stages.size() > 3 || stages.stream().flatMap(List::stream).anyMatch(Network::isWrong)) {
      throw new IllegalArgumentException(
          "A network has one to three stages of convolutions, each with 1 to 4096 outputs, not "
              + widths
              + ".");
    }
    if (hidden.stream().anyMatch(Network::isWrong)) {
      throw new IllegalArgumentException(
          "A hidden layer has 1 to 4096 outputs, not " + hidden + ".");
    }
  }

  private static boolean isWrong(int width) {
    return width < 1 || width > WIDEST;
  }

  private static List<List<Integer>> parse(String widths) {
    try {
      return Arrays.stream(widths.split("/", -1))
          .map(stage -> Arrays.stream(stage.split(",", -1)).map(Integer::valueOf).toList())
          .toList();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Widths are written like 32,32/64,64, not '" + widths + "'.", e);
    }
  }

  /**
   * Whether another network is the same but for its hidden layers.
   *
   * @param other the other
   * @return whether weights of the one fit the convolutions of the other
   */
  public boolean hasTrunkOf(Network other) {
    return widths.equals(other.widths) && onInk == other.onInk && separable == other.separable;
  }

  /** The convolutions' outputs by stage. */
  List<List<Integer>> stages() {
    return parse(widths);
  }

  /** How many pixels of the glyph lie between neighbouring places of the last maps. */
  int stride() {
    return 1 << (stages().size() - 1);
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

  /** How many maps there are at the end. */
  int maps() {
    List<List<Integer>> stages = stages();
    List<Integer> last = stages.get(stages.size() - 1);
    return last.get(last.size() - 1);
  }
}
