package dev.recogniser.training.quantise;

import dev.recogniser.ModelException;
import dev.recogniser.format.Operator;
import dev.recogniser.format.Tensor;

/**
 * The int8 weights of a convolution, as the model file asks for: each output has a step of three
 * significant bits, of which weights are even multiples up to 64 and its bias is, together with the
 * step of what it reads, an odd one.
 */
final class Int8Weights {

  private static final int LARGEST = 64;
  private static final int LARGEST_INPUT = 255;
  private static final double MOST_UNITS = 1 << 24;

  /** Units that a bias may take of those. */
  private static final double MOST_OF_BIAS = 1 << 20;

  /** A step that is small enough for any weight. */
  private static final double LEAST = 0x1p-20;

  /** Steps between one and its double: 4, 5, 6 and 7 times a power of two. */
  private static final int STEPS = 4;

  private final Operator.Conv conv;
  private final float inputStep;
  private final int row;
  private final float[] steps;
  private final byte[] integers;
  private final float[] bias;

  private Int8Weights(Operator.Conv conv, float inputStep) {
    this.conv = conv;
    this.inputStep = inputStep;
    int outputs = conv.weights().extent(0);
    row = conv.weights().size() / outputs;
    steps = new float[outputs];
    integers = new byte[outputs * row];
    bias = new float[outputs];
  }

  /** The convolution nearest to one of float32 that reads what has this step. */
  static Operator.Conv of(Operator.Conv conv, float inputStep) {
    Int8Weights weights = new Int8Weights(conv, inputStep);
    for (int output = 0; output < weights.steps.length; output++) {
      weights.round(output);
    }
    int[] shape = conv.weights().shape().stream().mapToInt(Integer::intValue).toArray();
    Tensor rounded = Tensor.int8(weights.integers, weights.steps, shape);
    return new Operator.Conv(rounded, Tensor.of(weights.bias), conv.window(), conv.groups());
  }

  /** Of the steps that the largest weight allows, down to half, takes that of the least error. */
  private void round(int output) {
    int largest = largestStep(output);
    double least = Double.POSITIVE_INFINITY;
    for (int index = largest - STEPS; index <= largest; index++) {
      double error = isExact(output, index) ? error(output, step(index)) : least;
      if (error < least) {
        least = error;
        steps[output] = step(index);
      }
    }
    if (least == Double.POSITIVE_INFINITY) {
      throw new ModelException(
          "It sums " + row + " products, too many for int8. Give it fewer channels or groups.");
    }
    for (int i = output * row; i < (output + 1) * row; i++) {
      integers[i] = (byte) integer(conv.weights().value(i), steps[output]);
    }
    bias[output] = (float) (units(output, steps[output]) * inputStep * steps[output]);
  }

  /** The steps of three bits, in order. */
  private static float step(int index) {
    return Math.scalb((float) STEPS + Math.floorMod(index, STEPS), Math.floorDiv(index, STEPS));
  }

  private static int significand(int index) {
    int bits = STEPS + Math.floorMod(index, STEPS);
    return bits >> Integer.numberOfTrailingZeros(bits);
  }

  /** The least step that clips no weight, and of which the bias is not too many. */
  private int largestStep(int output) {
    double least = Math.max(LEAST, Math.abs(conv.bias().value(output)) / inputStep / MOST_OF_BIAS);
    for (int i = output * row; i < (output + 1) * row; i++) {
      least = Math.max(least, (double) Math.abs(conv.weights().value(i)) / LARGEST);
    }
    int index = STEPS * (Math.getExponent(least) - 2);
    while (step(index) < least) {
      index++;
    }
    return index;
  }

  private static int integer(float weight, float step) {
    long half = Math.round(weight / (2.0 * step));
    return (int) (2 * Math.max(-LARGEST / 2, Math.min(LARGEST / 2, half)));
  }

  /** The bias in products of both steps: the nearest odd number. */
  private double units(int output, float step) {
    double unit = (double) inputStep * step;
    return 2 * Math.rint((conv.bias().value(output) / unit - 1) / 2) + 1;
  }

  private boolean isExact(int output, int index) {
    double above = 0;
    double below = 0;
    for (int i = output * row; i < (output + 1) * row; i++) {
      int integer = integer(conv.weights().value(i), step(index));
      above += Math.max(0, integer);
      below += Math.max(0, -integer);
    }
    double sum = LARGEST_INPUT * Math.max(above, below) + Math.abs(units(output, step(index)));
    return sum * significand(index) <= MOST_UNITS;
  }

  private double error(int output, float step) {
    double error = 0;
    for (int i = output * row; i < (output + 1) * row; i++) {
      float weight = conv.weights().value(i);
      error += Math.pow(integer(weight, step) * step - weight, 2);
    }
    return error;
  }
}
