package dev.recogniser.training.augment;

import java.util.random.RandomGenerator;

/**
 * How far characters are turned, slanted and stretched. Each is drawn evenly from its range; width
 * and height are stretched independently.
 *
 * @param turn the most either way, in degrees, from 0 to 45
 * @param slant the most either way: by how much the top moves sideways, as a part of the height,
 *     from 0 to 1
 * @param smallest the smallest factor of width and height, from 0.5 to 1
 * @param largest the largest, from 1 to 2
 */
public record Affine(double turn, double slant, double smallest, double largest) {

  /** Leaves characters as they are. */
  public static final Affine NONE = new Affine(0, 0, 1, 1);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public Affine {
    Range.require("The turn of an affine map, in degrees,", turn, 0, 45);
    Range.require("The slant of an affine map", slant, 0, 1);
    Range.require("The smallest stretch of an affine map", smallest, 0.5, 1);
    Range.require("The largest stretch of an affine map", largest, 1, 2);
  }

  AffineMap draw(RandomGenerator random) {
    double angle = Math.toRadians(Chance.upTo(random, turn));
    double lean = Chance.upTo(random, slant);
    double width = Chance.between(random, smallest, largest);
    double height = Chance.between(random, smallest, largest);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new AffineMap(
        cos * width,
        cos * lean * height - sin * height,
        sin * width,
        sin * lean * height + cos * height);
  }
}
