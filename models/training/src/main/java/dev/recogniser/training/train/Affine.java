package dev.recogniser.training.train;

import java.util.random.RandomGenerator;

/**
 * A linear map of the plane: {@code x' = xx·x + xy·y}, {@code y' = yx·x + yy·y}.
 *
 * @param xx how much x gives to x'
 * @param xy how much y gives to x'
 * @param yx how much x gives to y'
 * @param yy how much y gives to y'
 */
record Affine(double xx, double xy, double yx, double yy) {

  private static final double TURN = Math.toRadians(12);
  private static final double SLANT = 0.2;
  private static final double SMALLEST = 0.85;
  private static final double LARGEST = 1.12;

  /** Turns, slants and stretches as a hand might have, from strength 0, not at all, to 1. */
  static Affine random(RandomGenerator random, double strength) {
    double turn = strength * random.nextDouble(-TURN, TURN);
    double slant = strength * random.nextDouble(-SLANT, SLANT);
    double width = stretch(random, strength);
    double height = stretch(random, strength);
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    return new Affine(
        cos * width,
        cos * slant * height - sin * height,
        sin * width,
        sin * slant * height + cos * height);
  }

  private static double stretch(RandomGenerator random, double strength) {
    return 1 + strength * (random.nextDouble(SMALLEST, LARGEST) - 1);
  }

  double x(double x, double y) {
    return xx * x + xy * y;
  }

  double y(double x, double y) {
    return yx * x + yy * y;
  }
}
