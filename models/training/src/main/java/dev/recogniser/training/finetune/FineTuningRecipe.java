package dev.recogniser.training.finetune;

/**
 * How a model is fine-tuned. Each step shows it some of the user's drawings, varied, with their
 * labels, and some rehearsal glyphs with what the old model says of them; the loss is the
 * cross-entropy of both.
 *
 * @param steps how often the weights are changed
 * @param batch drawings of the user a step
 * @param rehearsed rehearsal glyphs a step
 * @param rate the learning rate at its highest
 * @param trust how much of a drawing's target is the old model's answer instead of its label, from
 *     0 to 1
 * @param keep how much the rehearsal counts, where the drawings count 1
 * @param anchor how strongly the weights are drawn back to the old ones at each step, as a part of
 *     the learning rate (L2-SP; Li, Grandvalet and Davoine 2018, arXiv:1802.01483)
 * @param blend how far the weights go from the old ones to the tuned ones in the end, above 0 and
 *     up to 1 (Wortsman et al. 2022, arXiv:2109.01903)
 * @param headOnly whether the layers before the head are frozen
 * @param variation how much the drawings are varied, from 0, not at all, to 1
 * @param seed of all chance
 */
public record FineTuningRecipe(
    int steps,
    int batch,
    int rehearsed,
    double rate,
    double trust,
    double keep,
    double anchor,
    double blend,
    boolean headOnly,
    double variation,
    long seed) {

  /** The learning rate of {@link #STANDARD}. */
  static final double RATE = 5e-4;

  /** The learning rate of {@link #HEAD_ONLY}. */
  static final double HEAD_RATE = 5e-3;

  /** What is used unless something else is asked for; {@code docs/fine-tuning.md} says why. */
  public static final FineTuningRecipe STANDARD =
      new FineTuningRecipe(40, 12, 96, RATE, 0.1, 12, 0, 0.8, false, 1, 1);

  /** The same with the layers before the head frozen. */
  public static final FineTuningRecipe HEAD_ONLY =
      new FineTuningRecipe(40, 12, 96, HEAD_RATE, 0.1, 12, 0, 0.8, true, 1, 1);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public FineTuningRecipe {
    require(steps >= 0, "The number of steps is not negative: " + steps + ".");
    require(batch >= 1, "A batch has at least one drawing, not " + batch + ".");
    require(rehearsed >= 0, "The number of rehearsal glyphs is not negative: " + rehearsed + ".");
    require(rate > 0 && rate <= 1, "A learning rate lies above 0 and up to 1, not " + rate + ".");
    require(trust >= 0 && trust < 1, "The trust is in [0, 1), not " + trust + ".");
    require(keep >= 0, "The weight of the rehearsal is not negative: " + keep + ".");
    require(anchor >= 0, "The anchor is not negative: " + anchor + ".");
    require(blend > 0 && blend <= 1, "A blend lies above 0 and up to 1, not " + blend + ".");
    require(variation >= 0 && variation <= 1, "A variation is in [0, 1], not " + variation + ".");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /**
   * The same for another number of steps.
   *
   * @param other how many; with 0 the model stays as it is
   * @return the recipe
   * @throws IllegalArgumentException if it is negative
   */
  public FineTuningRecipe withSteps(int other) {
    return new FineTuningRecipe(
        other, batch, rehearsed, rate, trust, keep, anchor, blend, headOnly, variation, seed);
  }

  /**
   * The same at another learning rate.
   *
   * @param other the rate at its highest
   * @return the recipe
   * @throws IllegalArgumentException if it is not above 0 and up to 1
   */
  public FineTuningRecipe withRate(double other) {
    return new FineTuningRecipe(
        steps, batch, rehearsed, other, trust, keep, anchor, blend, headOnly, variation, seed);
  }

  /**
   * The same with other chance.
   *
   * @param other the seed
   * @return the recipe
   */
  public FineTuningRecipe withSeed(long other) {
    return new FineTuningRecipe(
        steps, batch, rehearsed, rate, trust, keep, anchor, blend, headOnly, variation, other);
  }
}
