package dev.recogniser.training.train;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What chance decides, alike for the same seed. */
final class Seeds {

  private Seeds() {}

  /** Stafford's mix 13: near numbers give unlike seeds. */
  static long mix(long z) {
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /** The numbers below a limit in any order (Fisher and Yates). */
  static int[] shuffled(int count, RandomGenerator random) {
    int[] order = new int[count];
    Arrays.setAll(order, i -> i);
    shuffle(order, random);
    return order;
  }

  /** Brings numbers into any order. */
  static void shuffle(int[] order, RandomGenerator random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }

  /**
   * A number of the symmetric beta distribution (Jöhnk 1964), which for alpha up to 1 needs few
   * trials.
   *
   * @param alpha above 0, up to 1
   * @return in [0, 1]
   */
  static double beta(RandomGenerator random, double alpha) {
    while (true) {
      double x = Math.pow(random.nextDouble(), 1 / alpha);
      double y = Math.pow(random.nextDouble(), 1 / alpha);
      if (x + y <= 1 && x + y > 0) {
        return x / (x + y);
      }
    }
  }
}
