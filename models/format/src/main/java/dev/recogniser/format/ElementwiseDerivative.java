package dev.recogniser.format;

import java.util.function.DoubleUnaryOperator;

/**
 * A function of each number.
 *
 * @param function the function
 * @param slope its derivative, as a function of the same number
 */
record ElementwiseDerivative(DoubleUnaryOperator function, DoubleUnaryOperator slope)
    implements Derivative {

  @Override
  public boolean isLinear() {
    return false;
  }

  @Override
  public void forward(float[][] inputs, float[] output) {
    for (int i = 0; i < output.length; i++) {
      output[i] = (float) function.applyAsDouble(inputs[0][i]);
    }
  }

  @Override
  public void backward(float[][] inputs, float[] gradient, float[][] gradients) {
    for (int i = 0; i < gradient.length; i++) {
      gradients[0][i] += (float) (gradient[i] * slope.applyAsDouble(inputs[0][i]));
    }
  }
}
