package dev.recogniser.internal.read;

/**
 * A small network of one hidden layer: {@code softmax(W₂ tanh(W₁ x + b₁) + b₂)} of standardised
 * inputs. Immutable; the arrays are not copied.
 *
 * @param mean what is taken from each input
 * @param scale what each input is multiplied by then
 * @param hidden for each hidden unit its weights, the last its bias
 * @param output for each class its weights, the last its bias
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Perceptron(double[] mean, double[] scale, double[][] hidden, double[][] output) {

  /** The scores of the classes before softmax. */
  public double[] scores(double[] input) {
    double[] standard = new double[input.length];
    for (int i = 0; i < input.length; i++) {
      standard[i] = (input[i] - mean[i]) * scale[i];
    }
    double[] units = new double[hidden.length];
    for (int unit = 0; unit < units.length; unit++) {
      units[unit] = Math.tanh(affine(hidden[unit], standard));
    }
    double[] scores = new double[output.length];
    for (int each = 0; each < scores.length; each++) {
      scores[each] = affine(output[each], units);
    }
    return scores;
  }

  private static double affine(double[] weights, double[] values) {
    double sum = weights[values.length];
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }
}
