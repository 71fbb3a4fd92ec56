package dev.recogniser.format;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a node does, in ONNX's own semantics where nothing else is said. Weights are part of it; a
 * bias that a file leaves out is there as zeros.
 */
public sealed interface Operator {

  /**
   * Calls the visitor's method for this operator.
   *
   * @param <R> what the visitor gives
   * @param visitor has a method for each operator
   * @return what it gave
   */
  <R> R accept(OperatorVisitor<R> visitor);

  /**
   * How many values it reads.
   *
   * @return 1, or 2 for {@link Add} and {@link Multiply}
   */
  default int arity() {
    return 1;
  }

  /**
   * The shape of what it gives.
   *
   * @param inputs the shapes of what it reads, {@link #arity} of them
   * @return what there is of it for each glyph
   * @throws dev.recogniser.ModelException if they do not fit
   */
  default Shape shape(List<Shape> inputs) {
    return accept(new ShapeInference(inputs));
  }

  /**
   * How many numbers it has learnt or was given.
   *
   * @return the sizes of its tensors, together
   */
  default long parameters() {
    return 0;
  }

  /**
   * A convolution (a cross-correlation, as everywhere in the field) with dilation 1.
   *
   * @param weights {@code [outputs, inputs / groups, height, width]}; int8 ones only where {@link
   *     Quantise} stands before
   * @param bias {@code [outputs]}
   * @param window where it looks; as large as the weights
   * @param groups 1, or into how many independent groups inputs and outputs are split, in order; as
   *     many as inputs for a depthwise convolution
   */
  record Conv(Tensor weights, Tensor bias, Window window, int groups) implements Operator {
    /**
     * Checks that the parts fit.
     *
     * @throws dev.recogniser.ModelException if they do not
     */
    public Conv {
      List<Integer> shape = weights.shape();
      Check.that(
          shape.size() == 4,
          () -> "Its weights are [outputs×inputs×height×width], not " + Tensor.text(shape) + ".");
      Check.that(
          shape.subList(2, 4).equals(List.of(window.height(), window.width())),
          () ->
              ("Its window is " + window.height() + "×" + window.width())
                  + (" but its weights are " + Tensor.text(shape) + "."));
      Check.that(
          groups > 0 && shape.get(0) % groups == 0,
          () -> "Its " + shape.get(0) + " outputs cannot be split into " + groups + " groups.");
      requireBias(bias, shape.get(0));
    }

    @Override
    public long parameters() {
      return (long) weights.size() + bias.size();
    }

    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * {@code y = W·x + b}; {@code Gemm} in the file.
   *
   * @param weights {@code [outputs, inputs]}
   * @param bias {@code [outputs]}
   */
  record Linear(Tensor weights, Tensor bias) implements Operator {
    /**
     * Checks that the parts fit.
     *
     * @throws dev.recogniser.ModelException if they do not
     */
    public Linear {
      List<Integer> shape = weights.shape();
      Check.that(
          shape.size() == 2,
          () -> "Its weights are [outputs×inputs], not " + Tensor.text(shape) + ".");
      Check.that(
          !weights.isInt8(),
          () -> "Its weights are int8, which convolutions alone have. Export it in float32.");
      requireBias(bias, shape.get(0));
    }

    @Override
    public long parameters() {
      return (long) weights.size() + bias.size();
    }

    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code max(0, x)} of each number. */
  record Relu() implements Operator {
    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Each number, brought between two; 0 and 6 make the rectifier called ReLU6.
   *
   * @param min the least that comes out
   * @param max the most that comes out
   */
  record Clip(float min, float max) implements Operator {
    /**
     * Checks the limits.
     *
     * @throws dev.recogniser.ModelException if they are not finite and in order
     */
    public Clip {
      Check.that(
          Float.isFinite(min) && Float.isFinite(max) && min < max,
          () -> "Its limits are finite and in order, not " + min + " and " + max + ".");
    }

    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Each number as it is if positive, else multiplied by a slope.
   *
   * @param slope what negative numbers are multiplied by; {@code alpha} in the file
   */
  record LeakyRelu(float slope) implements Operator {
    /**
     * Checks the slope.
     *
     * @throws dev.recogniser.ModelException if it is not finite
     */
    public LeakyRelu {
      Check.that(Float.isFinite(slope), () -> "Its slope is a finite number, not " + slope + ".");
    }

    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** {@code 1 / (1 + exp(-x))} of each number. */
  record Sigmoid() implements Operator {
    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The hyperbolic tangent of each number. */
  record Tanh() implements Operator {
    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The maximum in each window; padding never wins.
   *
   * @param window where it looks; its padding is symmetric and at most half the window
   */
  record MaxPool(Window window) implements Operator {
    /**
     * Checks the padding.
     *
     * @throws dev.recogniser.ModelException if not every engine could do it
     */
    public MaxPool {
      requirePoolPadding(window);
    }

    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The mean of each window.
   *
   * @param window where it looks; its padding is symmetric and at most half the window
   * @param countPadding whether padding counts as zeros; else the mean is over what lies inside
   */
  record AveragePool(Window window, boolean countPadding) implements Operator {
    /**
     * Checks the padding.
     *
     * @throws dev.recogniser.ModelException if not every engine could do it
     */
    public AveragePool {
      requirePoolPadding(window);
    }

    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The mean of each map: {@code [K, h, w]} to {@code [K, 1, 1]}. */
  record GlobalAveragePool() implements Operator {
    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The sum, number by number, of two values of the same shape. */
  record Add() implements Operator {
    @Override
    public int arity() {
      return 2;
    }

    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** The product, number by number, of two values of the same shape; {@code Mul} in the file. */
  record Multiply() implements Operator {
    @Override
    public int arity() {
      return 2;
    }

    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Adds a constant; {@code Add} or {@code Sub} in the file.
   *
   * @param offsets one number for all, or one a channel: {@code [1]}, {@code [C, 1, 1]} for maps or
   *     {@code [C]} for a vector
   */
  record Shift(Tensor offsets) implements Operator {
    /** Checks that there are offsets. */
    public Shift {
      requireNonNull(offsets, "offsets");
    }

    @Override
    public long parameters() {
      return offsets.size();
    }

    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Multiplies by a constant; {@code Mul} or {@code Div} in the file.
   *
   * @param factors one number for all, or one a channel: {@code [1]}, {@code [C, 1, 1]} for maps or
   *     {@code [C]} for a vector
   */
  record Scale(Tensor factors) implements Operator {
    /** Checks that there are factors. */
    public Scale {
      requireNonNull(factors, "factors");
    }

    @Override
    public long parameters() {
      return factors.size();
    }

    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Each number, rounded to the nearest of 256 steps: {@code step · k} with k from 0 to 255, halves
   * to even k; {@code QuantizeLinear} to uint8 and {@code DequantizeLinear} in the file. It
   * rectifies, too, since no step is negative. In float32 adding {@link #rounding} and subtracting
   * it again rounds a number that is clipped to {@link #most}.
   *
   * @param step the distance of two steps: a power of two from 2⁻³⁰ to 2³⁰, so that multiplying by
   *     it is exact
   */
  record Quantise(float step) implements Operator {

    private static final int LAST = 255;
    private static final int EXPONENT = 30;

    /** From here on float32 numbers lie 1 apart. */
    private static final float WHOLE = 0x1.8p23f;

    /**
     * Checks the step.
     *
     * @throws dev.recogniser.ModelException if it is no power of two in that range
     */
    public Quantise {
      Check.that(
          step > 0
              && Math.abs(Math.getExponent(step)) <= EXPONENT
              && step == Math.scalb(1f, Math.getExponent(step)),
          () ->
              ("Its step is " + step + ", not a power of two: engines would not agree on what it")
                  + " rounds to. Quantise the float32 model with bin/training quantise.");
    }

    /**
     * The last step.
     *
     * @return 255 steps, exactly
     */
    public float most() {
      return LAST * step;
    }

    /**
     * What rounds.
     *
     * @return a number so large that float32 numbers about it lie a step apart
     */
    public float rounding() {
      return WHOLE * step;
    }

    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * All maps in a row, row-major: {@code [K, h, w]} to {@code [K·h·w]}; a vector stays as it is.
   */
  record Flatten() implements Operator {
    @Override
    public <R> R accept(OperatorVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  private static void requireBias(Tensor bias, int outputs) {
    Check.that(
        bias.shape().equals(List.of(outputs)),
        () -> "Its bias is " + Tensor.text(bias.shape()) + " for " + outputs + " outputs.");
  }

  private static void requirePoolPadding(Window window) {
    Check.that(
        window.isSymmetric()
            && 2L * window.top() <= window.height()
            && 2L * window.left() <= window.width(),
        () -> "Padding of a pooling is symmetric and at most half its window, not " + window + ".");
  }
}
