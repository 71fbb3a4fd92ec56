package dev.recogniser.training.augment;

import dev.recogniser.Stroke;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Where the pen went, for networks that are told: some people draw a stroke the other way round,
 * drawings from vector tools have no true direction, and of an image none is known. In which order
 * strokes were drawn leaves no trace in a glyph.
 *
 * @param each the share of the characters of which each stroke is as likely turned round as not, in
 *     [0, 1]
 * @param all the share of which all strokes are turned round; at most 1 together
 * @param unknown the share that is shown without strokes, as an image is, in [0, 1]
 */
public record Direction(double each, double all, double unknown) {

  /** Shows strokes as they were drawn. */
  public static final Direction NONE = new Direction(0, 0, 0);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public Direction {
    Range.requireShare("The share of characters with some strokes turned round", each);
    Range.requireShare("The share of characters with all strokes turned round", all);
    Range.requireShare("The share of characters with strokes turned round", each + all);
    Range.requireShare("The share of characters without strokes", unknown);
  }

  List<Stroke> vary(List<Stroke> strokes, RandomGenerator random) {
    double choice = random.nextDouble();
    if (choice < all) {
      return strokes.stream().map(Stroke::reversed).toList();
    }
    return choice < all + each
        ? strokes.stream().map(stroke -> random.nextBoolean() ? stroke.reversed() : stroke).toList()
        : strokes;
  }

  boolean isUnknown(RandomGenerator random) {
    return Chance.of(random, unknown);
  }
}
