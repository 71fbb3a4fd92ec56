package dev.recogniser.testkit;

import dev.recogniser.format.Tensor;
import java.util.Random;
import java.util.stream.IntStream;

/** Random numbers that are the same for the same seed. */
final class Numbers {

  private final Random random;

  Numbers(long seed) {
    random = new Random(seed);
  }

  /** Weights that keep the variance of what they are applied to, whatever its size. */
  Tensor weights(int... shape) {
    int inputs = size(shape) / shape[0];
    return tensor(Math.sqrt(2.0 / inputs), shape);
  }

  /** Normally distributed numbers around 0. */
  Tensor tensor(double deviation, int... shape) {
    float[] values = new float[size(shape)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return Tensor.of(values, shape);
  }

  /** Even integers from -64 to 64, small ones more often, as int8 weights are. */
  byte[] integers(int count) {
    byte[] integers = new byte[count];
    for (int i = 0; i < count; i++) {
      integers[i] = (byte) (2 * (random.nextInt(33) + random.nextInt(33) - 32));
    }
    return integers;
  }

  /** Steps of three bits that give such integers about this deviation. */
  float[] steps(double deviation, int count) {
    float[] steps = new float[count];
    for (int i = 0; i < count; i++) {
      steps[i] = Math.scalb(1 + random.nextInt(4) / 4f, Math.getExponent(deviation / 32));
    }
    return steps;
  }

  double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  private static int size(int... shape) {
    return IntStream.of(shape).reduce(1, (a, b) -> a * b);
  }
}
