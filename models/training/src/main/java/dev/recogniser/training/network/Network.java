package dev.recogniser.training.network;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import java.util.ArrayList;
import java.util.List;

/**
 * The network: convolutions, each with batch norm and ReLU, halved by max pooling between one stage
 * and the next, then global average pooling and linear layers. It takes ink in [0, 1] as it is: the
 * first batch norm does the scaling.
 *
 * <p>Its convolutions are one line of text, like {@code 32,32/64,64}: commas within a stage,
 * slashes, which are poolings of 2 × 2, between stages. A layer is written as
 *
 * <ul>
 *   <li>the number of its outputs: {@code 64} is a convolution of 3 × 3;
 *   <li>{@code k} and the side of its window, if that is another: {@code 64k5}, {@code 64k1};
 *   <li>{@code s2} if it looks at every second place, as in {@code 24k6s2}. A window whose side is
 *       even then lies as a pooling's does, around four pixels;
 *   <li>{@code g} and the number of groups in which it is done ({@code 64g4}), or {@code d} for a
 *       depthwise separable convolution ({@code 64d}), or {@code e} and a factor for an inverted
 *       bottleneck that is so many times wider within ({@code 64e3}), which has no ReLU at its end;
 *   <li>{@code +} if its input is added before the ReLU: {@code 64d+}.
 * </ul>
 *
 * @param widths the convolutions
 * @param onInk whether the last maps are multiplied by the ink around each of their places. Only
 *     what the network sees where the pen was can then count, so that explanations point at strokes
 * @param hidden the outputs of linear layers with ReLU between the pooling and the last layer;
 *     mostly none
 */
public record Network(String widths, boolean onInk, List<Integer> hidden) {

  /** What does not depend on the channels of a glyph is asked with one. */
  private static final int ANY = 1;

  private static final int COARSEST = 4;

  /**
   * Checks the layers.
   *
   * @throws IllegalArgumentException if there is none, one is wrong, or the maps would vanish
   */
  public Network {
    hidden = List.copyOf(hidden);
    int stride = stride(parse(requireNonNull(widths, "widths"), ANY));
    if (stride > COARSEST) {
      throw new IllegalArgumentException(
          "A network halves its maps at most twice, by poolings (/) and strides (s2), not as in "
              + widths
              + ".");
    }
    if (!hidden.stream().allMatch(LayerText::isWidth)) {
      throw new IllegalArgumentException(
          "A hidden layer has 1 to 4096 outputs, not " + hidden + ".");
    }
  }

  private static List<Layer> parse(String widths, int channels) {
    List<Layer> layers = new ArrayList<>();
    int maps = channels;
    for (String stage : widths.split("/", -1)) {
      boolean pooled = !layers.isEmpty();
      for (String text : stage.split(",", -1)) {
        Layer layer = LayerText.parse(text, maps);
        layers.add(pooled ? layer.afterPooling() : layer);
        maps = layer.outputs();
        pooled = false;
      }
    }
    return List.copyOf(layers);
  }

  private static int stride(List<Layer> layers) {
    return layers.stream().mapToInt(Layer::stride).reduce(1, (a, b) -> a * b);
  }

  /**
   * Whether another network is the same but for its hidden layers.
   *
   * @param other the other
   * @return whether weights of the one fit the convolutions of the other
   */
  public boolean hasTrunkOf(Network other) {
    return widths.equals(other.widths) && onInk == other.onInk;
  }

  /**
   * How many products the network sums for one glyph, as a model file of it counts them.
   *
   * @param input what it is given of the glyph
   * @param scores how many it gives
   * @return the sum over its layers
   */
  public long multiplyAdds(Preprocessing input, int scores) {
    long sum = onInk && input.channels() > 1 ? input.size() : 0;
    int side = Glyph.SIDE;
    for (Layer layer : layers(input.channels())) {
      side /= layer.pooled() ? 2 : 1;
      for (Convolution each : layer.convolutions()) {
        side /= each.stride();
        sum += each.products() * side * side;
      }
    }
    return sum + (onInk ? 2L * maps() * side * side : 0) + headMultiplyAdds(scores);
  }

  private long headMultiplyAdds(int scores) {
    long sum = 0;
    int inputs = maps();
    for (int units : hidden) {
      sum += (long) inputs * units;
      inputs = units;
    }
    return sum + (long) inputs * scores;
  }

  /**
   * How much of a glyph decides what the last maps have at a place.
   *
   * @return the side of the square, in pixels, at most 28 of which are the glyph's
   */
  public int sight() {
    int sight = 1;
    int step = 1;
    for (Layer layer : layers(ANY)) {
      if (layer.pooled()) {
        sight += step;
        step *= 2;
      }
      for (Convolution each : layer.convolutions()) {
        sight += (each.side() - 1) * step;
        step *= each.stride();
      }
    }
    return sight;
  }

  /** From the first to the last, for glyphs of so many channels. */
  List<Layer> layers(int channels) {
    return parse(widths, channels);
  }

  /** How many pixels of the glyph lie between neighbouring places of the last maps. */
  int stride() {
    return stride(layers(ANY));
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
    List<Layer> layers = layers(ANY);
    return layers.get(layers.size() - 1).outputs();
  }
}
