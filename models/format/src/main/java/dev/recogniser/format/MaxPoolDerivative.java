package dev.recogniser.format;

import java.util.Arrays;

/**
 * The maximum in each window. Its gradient goes to the first of several largest.
 *
 * @param taps where the window looks
 */
record MaxPoolDerivative(Taps taps) implements Derivative {

  @Override
  public boolean isLinear() {
    return false;
  }

  @Override
  public void forward(float[][] inputs, float[] output) {
    for (int map = 0; map < output.length / taps.outputPlaces(); map++) {
      int[] largest = largest(inputs[0], map);
      for (int place = 0; place < largest.length; place++) {
        output[map * largest.length + place] = inputs[0][largest[place]];
      }
    }
  }

  @Override
  public void backward(float[][] inputs, float[] gradient, float[][] gradients) {
    for (int map = 0; map < gradient.length / taps.outputPlaces(); map++) {
      int[] largest = largest(inputs[0], map);
      for (int place = 0; place < largest.length; place++) {
        gradients[0][largest[place]] += gradient[map * largest.length + place];
      }
    }
  }

  /** Where in the input the maximum of each window stands. */
  private int[] largest(float[] maps, int map) {
    int from = map * taps.inputPlaces();
    int[] largest = new int[taps.outputPlaces()];
    Arrays.fill(largest, -1);
    taps.forEach(
        (input, weight, place) -> {
          if (largest[place] < 0 || maps[from + input] > maps[largest[place]]) {
            largest[place] = from + input;
          }
        });
    return largest;
  }
}
