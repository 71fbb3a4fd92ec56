package dev.recogniser.training.augment;

import java.util.random.RandomGenerator;

/**
 * The pens that strokes are drawn with, since the thickness of a line is its user's choice; all
 * scales between the two are as likely. Widths are parts of the character's longer side.
 *
 * @param thinnest the thinnest pen, from 0.005 to 0.5
 * @param thickest the thickest, at least as thick, up to 0.5
 */
public record Pen(double thinnest, double thickest) {

  /** One pen for all: what characters are evaluated with. */
  public static final Pen NONE = new Pen(0.06, 0.06);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public Pen {
    Range.require("The thinnest pen", thinnest, 0.005, 0.5);
    Range.require("The thickest pen, not thinner than the thinnest,", thickest, thinnest, 0.5);
  }

  double draw(RandomGenerator random) {
    return Chance.scale(random, thinnest, thickest);
  }
}
