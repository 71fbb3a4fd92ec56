package dev.recogniser.training.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a layer as {@link Network} says that it is written. */
final class LayerText {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<outputs>\\d{1,9})(k(?<side>[1-7]))?(?<strided>s2)?"
              + "(g(?<groups>\\d{1,4})|(?<separable>d)|e(?<factor>[1-9]))?(?<sum>\\+)?");

  /** More would be a slip of the pen, and fill the memory. */
  private static final int WIDEST = 4096;

  private final String text;
  private final Matcher parts;

  private LayerText(String text) {
    this.text = text;
    this.parts = FORM.matcher(text);
  }

  /**
   * Reads a layer.
   *
   * @param text such as {@code 32} or {@code 64k5s2d}
   * @param inputs how many maps it is given
   * @return the layer
   * @throws IllegalArgumentException if it is written otherwise, or cannot be
   */
  static Layer parse(String text, int inputs) {
    return new LayerText(text).layer(inputs);
  }

  /** Whether so many outputs can be meant. */
  static boolean isWidth(int outputs) {
    return outputs >= 1 && outputs <= WIDEST;
  }

  private Layer layer(int inputs) {
    require(
        parts.matches(),
        "Widths are written like 32,32/64,64 or 24k6s2,48d,48e3+,96k1: the outputs; k and the"
            + " window's side, 1 to 7; s2 for every second place; g and the groups, d for depthwise"
            + " separable, or e and how many times wider an inverted bottleneck is; + for the sum"
            + " with its input");
    int outputs = number("outputs", 0);
    int side = number("side", 3);
    int stride = parts.group("strided") == null ? 1 : 2;
    boolean sum = parts.group("sum") != null;
    require(isWidth(outputs), "A layer has 1 to 4096 outputs");
    require(
        side % 2 == 1 || stride == 2,
        "Only a window of stride 2 (s2) can have a side that is even");
    require(
        !sum || (inputs == outputs && stride == 1),
        "Only a layer with as many outputs as inputs, here %d, and without s2 can be added to its"
                .formatted(inputs)
            + " input");
    return layer(inputs, outputs, side, stride, sum);
  }

  private Layer layer(int inputs, int outputs, int side, int stride, boolean sum) {
    if (parts.group("separable") != null) {
      return Layer.separable(inputs, outputs, side, stride, sum);
    }
    if (parts.group("factor") != null) {
      return Layer.bottleneck(inputs, outputs, side, stride, number("factor", 1), sum);
    }
    int groups = number("groups", 1);
    require(
        groups > 0 && inputs % groups == 0 && outputs % groups == 0,
        "Groups divide inputs, here %d, and outputs".formatted(inputs));
    return Layer.plain(inputs, outputs, side, stride, groups, sum);
  }

  private int number(String part, int standard) {
    @Nullable String digits = parts.group(part);
    return digits == null ? standard : Integer.parseInt(digits);
  }

  private void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule + ", not '" + text + "'.");
    }
  }
}
