package dev.recogniser.format;

/**
 * Each channel multiplied by a constant and shifted by another; flattening changes nothing but the
 * shape, and is the case of none.
 *
 * @param places how many numbers a channel has
 * @param factors one for each channel, or one for all
 * @param offsets one for each channel, or one for all
 */
record ChannelDerivative(int places, Tensor factors, Tensor offsets) implements Derivative {

  private static final Tensor NO_FACTOR = Tensor.of(1f);
  private static final Tensor NO_OFFSET = Tensor.of(0f);

  static ChannelDerivative scale(Shape shape, Tensor factors) {
    return new ChannelDerivative(shape.height() * shape.width(), factors, NO_OFFSET);
  }

  static ChannelDerivative shift(Shape shape, Tensor offsets) {
    return new ChannelDerivative(shape.height() * shape.width(), NO_FACTOR, offsets);
  }

  static ChannelDerivative identity() {
    return new ChannelDerivative(1, NO_FACTOR, NO_OFFSET);
  }

  @Override
  public boolean isLinear() {
    return true;
  }

  @Override
  public void forward(float[][] inputs, float[] output) {
    for (int i = 0; i < output.length; i++) {
      output[i] = inputs[0][i] * of(factors, i / places) + of(offsets, i / places);
    }
  }

  @Override
  public void backward(float[][] inputs, float[] gradient, float[][] gradients) {
    for (int i = 0; i < gradient.length; i++) {
      gradients[0][i] += gradient[i] * of(factors, i / places);
    }
  }

  private static float of(Tensor constant, int channel) {
    return constant.value(constant.size() == 1 ? 0 : channel);
  }
}
