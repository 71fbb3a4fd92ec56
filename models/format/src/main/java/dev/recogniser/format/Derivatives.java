package dev.recogniser.format;

/**
 * The derivative of each operator. At a kink, a rectifier counts as flat and a clip as steep, as in
 * PyTorch.
 *
 * @param input the shape of what the node reads
 * @param output the shape of what it gives
 */
record Derivatives(Shape input, Shape output) implements OperatorVisitor<Derivative> {

  @Override
  public Derivative visit(Operator.Conv conv) {
    return new ConvDerivative(conv, taps(conv.window()));
  }

  @Override
  public Derivative visit(Operator.Linear linear) {
    return new LinearDerivative(linear.weights(), linear.bias());
  }

  @Override
  public Derivative visit(Operator.Relu relu) {
    return new ElementwiseDerivative(x -> Math.max(0, x), x -> x > 0 ? 1 : 0);
  }

  @Override
  public Derivative visit(Operator.Clip clip) {
    return new ElementwiseDerivative(
        x -> Math.min(clip.max(), Math.max(clip.min(), x)),
        x -> x >= clip.min() && x <= clip.max() ? 1 : 0);
  }

  @Override
  public Derivative visit(Operator.LeakyRelu relu) {
    return new ElementwiseDerivative(
        x -> x > 0 ? x : relu.slope() * x, x -> x > 0 ? 1 : relu.slope());
  }

  @Override
  public Derivative visit(Operator.Sigmoid sigmoid) {
    return new ElementwiseDerivative(Derivatives::logistic, x -> logistic(x) * (1 - logistic(x)));
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Override
  public Derivative visit(Operator.Tanh tanh) {
    return new ElementwiseDerivative(Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x));
  }

  @Override
  public Derivative visit(Operator.MaxPool pool) {
    return new MaxPoolDerivative(taps(pool.window()));
  }

  @Override
  public Derivative visit(Operator.AveragePool pool) {
    return new AveragePoolDerivative(taps(pool.window()), pool.countPadding());
  }

  @Override
  public Derivative visit(Operator.GlobalAveragePool pool) {
    return new MeanDerivative(input.height() * input.width());
  }

  @Override
  public Derivative visit(Operator.Add add) {
    return new PairDerivative(false);
  }

  @Override
  public Derivative visit(Operator.Multiply multiply) {
    return new PairDerivative(true);
  }

  @Override
  public Derivative visit(Operator.Shift shift) {
    return ChannelDerivative.shift(input, shift.offsets());
  }

  @Override
  public Derivative visit(Operator.Scale scale) {
    return ChannelDerivative.scale(input, scale.factors());
  }

  /** Steps count as a slope of 1 (the straight-through estimator of Bengio et al. 2013). */
  @Override
  public Derivative visit(Operator.Quantise quantise) {
    return new ElementwiseDerivative(
        x ->
            Math.rint(Math.min(quantise.most(), Math.max(0, x)) / quantise.step())
                * quantise.step(),
        x -> x >= 0 && x <= quantise.most() ? 1 : 0);
  }

  @Override
  public Derivative visit(Operator.Flatten flatten) {
    return ChannelDerivative.identity();
  }

  private Taps taps(Window window) {
    return new Taps(window, input, output);
  }
}
