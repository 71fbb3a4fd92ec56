package dev.recogniser.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes sure that what is quantised is the same in each engine, to the bit, whether it sums
 * integers or float32, in any order:
 *
 * <ul>
 *   <li>Only glyphs are rounded, and what convolutions of int8 weights give.
 *   <li>These weights are integers from -64 to 64, so that two products with 255 fit in the 16 bits
 *       to which processors without VNNI instructions add them.
 *   <li>Their steps have three significant bits, and no sum passes 2²⁴ of its units: float32 has
 *       them all.
 *   <li>Weights are even and biases odd multiples of the unit, so that no sum lies half way between
 *       two steps of the next quantisation, where the smallest error would decide: engines may even
 *       transform maps to convolve them.
 * </ul>
 */
final class ExactSums {

  private static final int LARGEST_WEIGHT = 64;
  private static final int LARGEST_INPUT = 255;
  private static final int LARGEST_SIGNIFICAND = 7;
  private static final int EXPONENT = 30;

  /** The first bit of a float32 number, which is not stored. */
  private static final int FIRST_BIT = 1 << 23;

  private static final double MOST = 1 << 24;
  private static final String CURE =
      " Engines would not agree on it. Quantise the float32 model with bin/training quantise.";

  private final Set<String> exact = new HashSet<>(Set.of(Graph.GLYPHS));

  /** The steps of values that are quantised. */
  private final Map<String, Float> steps = new HashMap<>();

  private ExactSums() {}

  /** Checks nodes that stand in the order of computation. */
  static void check(List<Node> nodes) {
    ExactSums sums = new ExactSums();
    nodes.forEach(node -> Check.about(node.title(), () -> sums.add(node)));
  }

  /** Takes the next node; gives it. */
  private Node add(Node node) {
    String input = node.inputs().get(0);
    Float step = steps.get(input);
    if (node.operator() instanceof Operator.Quantise quantise) {
      Check.that(
          exact.contains(input),
          () -> "It rounds '" + input + "', which is not of int8 weights." + CURE);
      exact.add(node.output());
      steps.put(node.output(), quantise.step());
    } else if (node.operator() instanceof Operator.MaxPool && step != null) {
      exact.add(node.output());
      steps.put(node.output(), step);
    } else if (node.operator() instanceof Operator.Conv conv && conv.weights().isInt8()) {
      Check.that(
          step != null, () -> "Its weights are int8, but '" + input + "' is not quantised." + CURE);
      requireSums(conv, step == null ? 0 : step);
      exact.add(node.output());
    }
    return node;
  }

  private static void requireSums(Operator.Conv conv, float inputStep) {
    byte[] integers = conv.weights().integers();
    float[] steps = conv.weights().steps();
    int row = integers.length / steps.length;
    for (int output = 0; output < steps.length; output++) {
      int significand = significand(steps[output]);
      double above = 0;
      double below = 0;
      for (int i = output * row; i < (output + 1) * row; i++) {
        requireWeight(integers[i]);
        above += Math.max(0, integers[i]);
        below += Math.max(0, -integers[i]);
      }
      double units = units(conv.bias().value(output), (double) inputStep * steps[output]);
      double most = LARGEST_INPUT * Math.max(above, below) + units;
      Check.that(
          most * significand <= MOST,
          () -> "Its sums reach " + most + " units of " + significand + ", beyond 2²⁴." + CURE);
    }
  }

  /** What the step is a power of two times. */
  private static int significand(float step) {
    int bits = (Float.floatToIntBits(step) & (FIRST_BIT - 1)) | FIRST_BIT;
    int significand = bits >> Integer.numberOfTrailingZeros(bits);
    Check.that(
        significand <= LARGEST_SIGNIFICAND && Math.abs(Math.getExponent(step)) <= EXPONENT,
        () -> "A step of its weights, " + step + ", has more than three bits." + CURE);
    return significand;
  }

  private static void requireWeight(byte weight) {
    Check.that(
        weight % 2 == 0 && Math.abs(weight) <= LARGEST_WEIGHT,
        () -> "An int8 weight of its is " + weight + ", no even one from -64 to 64." + CURE);
  }

  /** How large a bias is. */
  private static double units(float bias, double unit) {
    double units = Math.abs(bias) / unit;
    Check.that(
        units % 2 == 1,
        () -> "A bias of its is " + units + " units, no odd number of them." + CURE);
    return units;
  }
}
