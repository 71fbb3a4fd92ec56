package dev.recogniser.training.augment;

import java.util.random.RandomGenerator;

/** Draws of random numbers; unlike the generators' own, these take ranges without extent too. */
final class Chance {

  private Chance() {}

  /** Whether something happens that does so in a share of all cases. */
  static boolean of(RandomGenerator random, double share) {
    return random.nextDouble() < share;
  }

  /** A number from {@code -most} to {@code most}. */
  static double upTo(RandomGenerator random, double most) {
    return most * (2 * random.nextDouble() - 1);
  }

  /** A number between two. */
  static double between(RandomGenerator random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** A number between two positive ones, as likely to be below as above their geometric mean. */
  static double scale(RandomGenerator random, double low, double high) {
    return low * Math.pow(high / low, random.nextDouble());
  }
}
