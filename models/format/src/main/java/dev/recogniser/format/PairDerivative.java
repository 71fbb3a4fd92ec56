package dev.recogniser.format;

/**
 * Two values, number by number.
 *
 * @param isProduct whether they are multiplied, else added
 */
record PairDerivative(boolean isProduct) implements Derivative {

  @Override
  public boolean isLinear() {
    return !isProduct;
  }

  @Override
  public void forward(float[][] inputs, float[] output) {
    for (int i = 0; i < output.length; i++) {
      float left = inputs[0][i];
      float right = inputs[1][i];
      output[i] = isProduct ? left * right : left + right;
    }
  }

  @Override
  public void backward(float[][] inputs, float[] gradient, float[][] gradients) {
    for (int i = 0; i < gradient.length; i++) {
      gradients[0][i] += isProduct ? gradient[i] * inputs[1][i] : gradient[i];
      gradients[1][i] += isProduct ? gradient[i] * inputs[0][i] : gradient[i];
    }
  }
}
