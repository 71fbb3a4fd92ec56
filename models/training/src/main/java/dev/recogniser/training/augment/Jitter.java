package dev.recogniser.training.augment;

import dev.recogniser.Box;
import dev.recogniser.Stroke;
import java.util.random.RandomGenerator;

/**
 * How each stroke of a character is moved and scaled against the others, as hands do that do not
 * put it quite where it belongs.
 *
 * @param shift the most that it is moved along either axis, as a part of the character's longer
 *     side, from 0 to 0.25
 * @param stretch the most that its width and its height are scaled, either way, from 0 to 0.5
 */
public record Jitter(double shift, double stretch) {

  /** Leaves strokes where they are. */
  public static final Jitter NONE = new Jitter(0, 0);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public Jitter {
    Range.require("The shift of a stroke", shift, 0, 0.25);
    Range.require("The stretch of a stroke", stretch, 0, 0.5);
  }

  PointMap draw(RandomGenerator random, Stroke stroke, double side) {
    Box box = stroke.bounds();
    return new Nudge(
        axis(random, box.x() + box.width() / 2, side),
        axis(random, box.y() + box.height() / 2, side));
  }

  private Axis axis(RandomGenerator random, double centre, double side) {
    return new Axis(centre, side * Chance.upTo(random, shift), Chance.upTo(random, stretch));
  }

  private record Nudge(Axis across, Axis down) implements PointMap {

    @Override
    public double x(double x, double y) {
      return across.at(x);
    }

    @Override
    public double y(double x, double y) {
      return down.at(y);
    }
  }

  private record Axis(double centre, double shift, double stretch) {

    double at(double place) {
      return place + shift + stretch * (place - centre);
    }
  }
}
