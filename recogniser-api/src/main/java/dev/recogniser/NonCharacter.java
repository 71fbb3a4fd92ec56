package dev.recogniser;

/**
 * How a model tells that a glyph is no single character: a piece of one, several, or a speck. It
 * gives one more score for it, behind those of its labels and apart from their softmax, of which
 * this makes a probability.
 *
 * @param scale what the score is multiplied by, positive; fitted on validation data with the offset
 *     so that probabilities are calibrated (Platt 1999)
 * @param offset what is added then
 */
public record NonCharacter(double scale, double offset) {

  /** The score as a network was taught to give it, by the logistic loss. */
  public static final NonCharacter PLAIN = new NonCharacter(1, 0);

  /**
   * Checks the numbers.
   *
   * @throws ModelException if the scale is not positive, or a number is not finite
   */
  public NonCharacter {
    if (!(scale > 0 && Double.isFinite(scale) && Double.isFinite(offset))) {
      throw new ModelException(
          "The score of what is no character has a positive scale and an offset, not %s and %s. Use 1 and 0 for none."
              .formatted(scale, offset));
    }
  }

  /**
   * What a score means.
   *
   * @param score a model's last score of a glyph
   * @return the probability that the glyph is no single character: {@code 1 / (1 + exp(-(scale ·
   *     score + offset)))}
   */
  public double probability(double score) {
    return 1 / (1 + Math.exp(-(scale * score + offset)));
  }
}
