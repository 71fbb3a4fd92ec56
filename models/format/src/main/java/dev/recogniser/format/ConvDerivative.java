package dev.recogniser.format;

/**
 * A convolution.
 *
 * @param conv the convolution
 * @param taps where its window looks
 */
record ConvDerivative(Operator.Conv conv, Taps taps) implements Derivative {

  @Override
  public boolean isLinear() {
    return true;
  }

  @Override
  public void forward(float[][] inputs, float[] output) {
    for (int i = 0; i < output.length; i++) {
      output[i] = conv.bias().value(i / taps.outputPlaces());
    }
    forEachKernel(
        (from, weights, to) ->
            taps.forEach(
                (input, weight, place) ->
                    output[to + place] +=
                        conv.weights().value(weights + weight) * inputs[0][from + input]));
  }

  @Override
  public void backward(float[][] inputs, float[] gradient, float[][] gradients) {
    forEachKernel(
        (from, weights, to) ->
            taps.forEach(
                (input, weight, place) ->
                    gradients[0][from + input] +=
                        conv.weights().value(weights + weight) * gradient[to + place]));
  }

  /** Where an input map, the weights between the two and an output map begin. */
  private interface KernelVisitor {
    void visit(int input, int weights, int output);
  }

  private void forEachKernel(KernelVisitor visitor) {
    int outputs = conv.weights().extent(0);
    int inputsPerGroup = conv.weights().extent(1);
    int outputsPerGroup = outputs / conv.groups();
    for (int kernel = 0; kernel < outputs * inputsPerGroup; kernel++) {
      int output = kernel / inputsPerGroup;
      int input = output / outputsPerGroup * inputsPerGroup + kernel % inputsPerGroup;
      visitor.visit(
          input * taps.inputPlaces(), kernel * taps.windowPlaces(), output * taps.outputPlaces());
    }
  }
}
