package dev.recogniser.format;

import java.util.Arrays;

/**
 * The mean of each window.
 *
 * @param taps where the window looks
 * @param countPadding whether padding counts as zeros
 */
record AveragePoolDerivative(Taps taps, boolean countPadding) implements Derivative {

  @Override
  public boolean isLinear() {
    return true;
  }

  @Override
  public void forward(float[][] inputs, float[] output) {
    int[] counts = counts();
    for (int map = 0; map < output.length / counts.length; map++) {
      int from = map * taps.inputPlaces();
      int to = map * counts.length;
      taps.forEach(
          (input, weight, place) -> output[to + place] += inputs[0][from + input] / counts[place]);
    }
  }

  @Override
  public void backward(float[][] inputs, float[] gradient, float[][] gradients) {
    int[] counts = counts();
    for (int map = 0; map < gradient.length / counts.length; map++) {
      int to = map * taps.inputPlaces();
      int from = map * counts.length;
      taps.forEach(
          (input, weight, place) ->
              gradients[0][to + input] += gradient[from + place] / counts[place]);
    }
  }

  /** What each window's sum is divided by. */
  private int[] counts() {
    int[] counts = new int[taps.outputPlaces()];
    if (countPadding) {
      Arrays.fill(counts, taps.windowPlaces());
    } else {
      taps.forEach((input, weight, place) -> counts[place]++);
    }
    return counts;
  }
}
