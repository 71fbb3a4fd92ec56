package dev.recogniser.testkit;

import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.Head;
import dev.recogniser.testkit.oracle.ClassActivation;

/** What gradients are asked for, and how near two ways to get them must be. */
final class Gradients {

  private Gradients() {}

  /** Each score weighed by a number of its own. */
  static float[] weights(ModelFile file) {
    return new Numbers(3).tensor(1, file.info().scores()).values();
  }

  /** One label's score alone. */
  static float[] only(ModelFile file, int label) {
    float[] weights = new float[file.info().scores()];
    weights[label % weights.length] = 1;
    return weights;
  }

  /** The map that a head makes of features. */
  static double[] map(ModelFile file, Head head, float[] features, float[] weights) {
    return ClassActivation.of(file.features(), features, head.gradient(features, weights));
  }

  static void assertNear(float[] actual, float[] expected, double share) {
    assertNear(doubles(actual), doubles(expected), share);
  }

  /** No number may be off by more than a share of the largest. */
  static void assertNear(double[] actual, double[] expected, double share) {
    if (actual.length != expected.length) {
      throw new AssertionError(actual.length + " numbers instead of " + expected.length);
    }
    double most = share * largest(expected);
    for (int i = 0; i < actual.length; i++) {
      if (!(Math.abs(actual[i] - expected[i]) <= most)) {
        throw new AssertionError(
            "Number %d of %d is %s instead of %s: more than %s of the largest away."
                .formatted(i, actual.length, actual[i], expected[i], share));
      }
    }
  }

  private static double largest(double[] numbers) {
    double largest = 0;
    for (double number : numbers) {
      largest = Math.max(largest, Math.abs(number));
    }
    return largest;
  }

  private static double[] doubles(float[] numbers) {
    double[] doubles = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      doubles[i] = numbers[i];
    }
    return doubles;
  }
}
