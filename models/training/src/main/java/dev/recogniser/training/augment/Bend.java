package dev.recogniser.training.augment;

import java.util.random.RandomGenerator;

/**
 * Gentle bends: a slow wave over the plane displaces points sideways, another one up and down.
 *
 * @param height the most that a point is displaced along either axis, as a part of the character's
 *     longer side, from 0 to 0.25
 * @param waves the most waves on the longer side, from 0 to 4
 */
public record Bend(double height, double waves) {

  /** Bends nothing. */
  public static final Bend NONE = new Bend(0, 0);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public Bend {
    Range.require("The height of a bend", height, 0, 0.25);
    Range.require("The number of waves of a bend", waves, 0, 4);
  }

  PointMap draw(RandomGenerator random, double side) {
    return new Bending(wave(random, side), wave(random, side));
  }

  private Wave wave(RandomGenerator random, double side) {
    double fastest = 2 * Math.PI * waves / side;
    return new Wave(
        side * Chance.upTo(random, height),
        Chance.upTo(random, fastest),
        Chance.upTo(random, fastest),
        random.nextDouble(2 * Math.PI));
  }

  private record Bending(Wave right, Wave down) implements PointMap {

    @Override
    public double x(double x, double y) {
      return x + right.at(x, y);
    }

    @Override
    public double y(double x, double y) {
      return y + down.at(x, y);
    }
  }

  private record Wave(double height, double alongX, double alongY, double phase) {

    double at(double x, double y) {
      return height * Math.sin(alongX * x + alongY * y + phase);
    }
  }
}
