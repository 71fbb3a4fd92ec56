package dev.recogniser.internal.language;

/**
 * Natural logarithms of probabilities in a byte: steps of 1/16 from 0 down to −255/16, which is one
 * in eight million.
 */
public final class Levels {

  /** How many there are; the last stands for everything below, too. */
  public static final int COUNT = 256;

  private static final double STEP = 1 / 16.0;

  private Levels() {}

  /**
   * The nearest level.
   *
   * @param probability in [0,1]
   * @return from 0 to 255
   */
  public static int of(double probability) {
    long nearest = Math.round(-Math.log(probability) / STEP); // of infinity it is the largest long
    return (int) Math.max(0, Math.min(nearest, COUNT - 1));
  }

  /**
   * What a level stands for.
   *
   * @param level from 0 to 255
   * @return a natural logarithm
   */
  public static double log(int level) {
    return -level * STEP;
  }
}
