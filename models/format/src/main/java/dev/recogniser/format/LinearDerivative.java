package dev.recogniser.format;

/**
 * {@code y = W·x + b}.
 *
 * @param weights W
 * @param bias b
 */
record LinearDerivative(Tensor weights, Tensor bias) implements Derivative {

  @Override
  public boolean isLinear() {
    return true;
  }

  @Override
  public void forward(float[][] inputs, float[] output) {
    int columns = weights.extent(1);
    for (int row = 0; row < output.length; row++) {
      double sum = bias.value(row);
      for (int i = 0; i < columns; i++) {
        sum += (double) weights.value(row * columns + i) * inputs[0][i];
      }
      output[row] = (float) sum;
    }
  }

  @Override
  public void backward(float[][] inputs, float[] gradient, float[][] gradients) {
    int columns = weights.extent(1);
    for (int row = 0; row < gradient.length; row++) {
      // Mostly one label's score is asked for.
      if (gradient[row] != 0) {
        for (int i = 0; i < columns; i++) {
          gradients[0][i] += gradient[row] * weights.value(row * columns + i);
        }
      }
    }
  }
}
