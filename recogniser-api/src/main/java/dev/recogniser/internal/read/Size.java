package dev.recogniser.internal.read;

/**
 * How tall a label is written and where: in heights of a small {@code x}, against the base line.
 *
 * @param top the middle of its tops, upwards from the base line
 * @param bottom the middle of its bottoms, downwards from the base line
 * @param topSpread how far tops lie from their middle: a standard deviation, positive
 * @param bottomSpread the same of bottoms
 */
public record Size(double top, double bottom, double topSpread, double bottomSpread) {

  /** Degrees of freedom of Student's t: writers err now and then, and then by far. */
  private static final double FREEDOM = 4;

  /** The log density of a character's top and bottom that lie in the middle. */
  double peak() {
    return -Math.log(topSpread * bottomSpread);
  }

  /**
   * How far the log density is below that of the middle: of both t's together, for one logarithm.
   *
   * @param above how many spreads a top is from its middle
   * @param below the same of a bottom
   */
  static double fall(double above, double below) {
    return (FREEDOM + 1)
        / 2
        * Math.log((1 + above * above / FREEDOM) * (1 + below * below / FREEDOM));
  }
}
