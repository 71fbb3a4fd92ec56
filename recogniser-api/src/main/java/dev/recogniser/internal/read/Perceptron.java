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
    double[] units = affine(hidden, standard);
    for (int unit = 0; unit < units.length; unit++) {
      units[unit] = tanh(units[unit]);
    }
    return affine(output, units);
  }

  private static double[] affine(double[][] weights, double[] values) {
    double[] sums = new double[weights.length];
    int row = 0;
    for (; row + 4 <= sums.length; row += 4) {
      fourRows(weights, row, values, sums);
    }
    for (; row < sums.length; row++) {
      double sum = weights[row][values.length];
      for (int i = 0; i < values.length; i++) {
        sum += weights[row][i] * values[i];
      }
      sums[row] = sum;
    }
    return sums;
  }

  /** Four sums side by side: an addition need not wait for the one before it. */
  private static void fourRows(double[][] weights, int row, double[] values, double[] sums) {
    double[] a = weights[row];
    double[] b = weights[row + 1];
    double[] c = weights[row + 2];
    double[] d = weights[row + 3];
    double sumA = a[values.length];
    double sumB = b[values.length];
    double sumC = c[values.length];
    double sumD = d[values.length];
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      sumA += a[i] * value;
      sumB += b[i] * value;
      sumC += c[i] * value;
      sumD += d[i] * value;
    }
    sums[row] = sumA;
    sums[row + 1] = sumB;
    sums[row + 2] = sumC;
    sums[row + 3] = sumD;
  }

  /** Java's own is exact to the last bit, and several times as slow. */
  private static double tanh(double value) {
    return 1 - 2 / (Math.exp(2 * value) + 1);
  }
}
