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

  double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  private static int size(int... shape) {
    return IntStream.of(shape).reduce(1, (a, b) -> a * b);
  }
}
