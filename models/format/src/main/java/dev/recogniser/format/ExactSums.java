package dev.recogniser.format;

import dev.recogniser.ModelException;
import java.util.List;

/**
 * Makes sure that a convolution of int8 weights gives each engine the same numbers, to the bit,
 * whether it sums integers or float32, in any order:
 *
 * <ul>
 *   <li>Weights are integers from -64 to 64, so that two products with 255 fit in the 16 bits to
 *       which processors without VNNI instructions add them.
 *   <li>Steps have three significant bits, and no sum passes 2²⁴ of its units: float32 has them
 *       all.
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
  private static final int FRACTION_BITS = 23;
  private static final double MOST = 1 << 24;
  private static final String CURE =
      " Engines would not agree on its sums. Quantise the float32 model with bin/training quantise.";

  private final Operator.Conv conv;
  private final float inputStep;

  private ExactSums(Operator.Conv conv, float inputStep) {
    this.conv = conv;
    this.inputStep = inputStep;
  }

  /** Checks a node, if it is such a convolution, of nodes in the order of computation. */
  static void check(Node node, List<Node> nodes) {
    if (node.operator() instanceof Operator.Conv conv && conv.weights().isInt8()) {
      Check.about(
          node.title(), () -> new ExactSums(conv, stepOf(node.inputs().get(0), nodes)).check());
    }
  }

  /** The step of a quantised value, or of the largest of such. */
  private static float stepOf(String value, List<Node> nodes) {
    for (Node node : nodes) {
      if (node.output().equals(value) && node.operator() instanceof Operator.Quantise quantise) {
        return quantise.step();
      } else if (node.output().equals(value) && node.operator() instanceof Operator.MaxPool) {
        return stepOf(node.inputs().get(0), nodes);
      }
    }
    throw new ModelException("Its weights are int8, but '" + value + "' is not quantised." + CURE);
  }

  private ExactSums check() {
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
      double most = LARGEST_INPUT * Math.max(above, below) + Math.abs(bias(output, steps[output]));
      Check.that(
          most * significand <= MOST,
          () -> "Its sums reach " + most + " units of " + significand + ", beyond 2²⁴." + CURE);
    }
    return this;
  }

  private static void requireWeight(byte weight) {
    Check.that(
        weight % 2 == 0 && Math.abs(weight) <= LARGEST_WEIGHT,
        () -> "An int8 weight of its is " + weight + ", no even one from -64 to 64." + CURE);
  }

  /** The bias in units of the products. */
  private double bias(int output, float step) {
    double bias = conv.bias().value(output) / ((double) inputStep * step);
    Check.that(
        bias == Math.rint(bias) && bias % 2 != 0,
        () -> "Its bias " + output + " is " + bias + " units, no odd number of them." + CURE);
    return bias;
  }

  /** What the step is a power of two times. */
  private static int significand(float step) {
    int bits = Float.floatToIntBits(step) & (1 << FRACTION_BITS) - 1 | 1 << FRACTION_BITS;
    int significand = bits >> Integer.numberOfTrailingZeros(bits);
    Check.that(
        significand <= LARGEST_SIGNIFICAND && Math.abs(Math.getExponent(step)) <= EXPONENT,
        () -> "A step of its weights, " + step + ", has more than three bits." + CURE);
    return significand;
  }
}
