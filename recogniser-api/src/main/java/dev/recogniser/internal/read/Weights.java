package dev.recogniser.internal.read;

/**
 * How much each kind of evidence counts on a line.
 *
 * @param shape what the network sees
 * @param size how tall a character is and where it stands
 * @param character whether the pieces are one character at all
 * @param count what is added for each character
 * @param mark what is added for taking pieces for no character
 * @param space whether a gap is a space
 * @param neighbours the kinds of the characters beside it
 * @param language the letters before it
 * @param temperature what a path's score is divided by for a probability
 */
public record Weights(
    double shape,
    double size,
    double character,
    double count,
    double mark,
    double space,
    double neighbours,
    double language,
    double temperature) {
  /**
   * Takes them as {@link #values} gives them.
   *
   * @throws IllegalArgumentException if there are not as many
   */
  public static Weights of(double[] values) {
    if (values.length != 9) {
      throw new IllegalArgumentException("there are " + values.length + " weights, not 9");
    }
    return new Weights(
        values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7],
        values[8]);
  }

  /** The same with another temperature. */
  public Weights with(double otherTemperature) {
    return new Weights(
        shape, size, character, count, mark, space, neighbours, language, otherTemperature);
  }

  /** All of them, in order. */
  public double[] values() {
    return new double[] {
      shape, size, character, count, mark, space, neighbours, language, temperature
    };
  }
}
