package dev.recogniser.format;

/**
 * The mean of each map.
 *
 * @param places how many numbers a map has
 */
record MeanDerivative(int places) implements Derivative {

  @Override
  public boolean isLinear() {
    return true;
  }

  @Override
  public void forward(float[][] inputs, float[] output) {
    for (int map = 0; map < output.length; map++) {
      double sum = 0;
      for (int i = 0; i < places; i++) {
        sum += inputs[0][map * places + i];
      }
      output[map] = (float) (sum / places);
    }
  }

  @Override
  public void backward(float[][] inputs, float[] gradient, float[][] gradients) {
    for (int map = 0; map < gradient.length; map++) {
      float share = gradient[map] / places;
      for (int i = 0; i < places; i++) {
        gradients[0][map * places + i] += share;
      }
    }
  }
}
