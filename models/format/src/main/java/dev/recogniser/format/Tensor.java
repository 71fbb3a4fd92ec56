package dev.recogniser.format;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Weights: finite numbers in row-major order, and their extents. Those of int8 are each an integer
 * from -128 to 127 times the step of its row. Immutable.
 */
public final class Tensor {

  private final List<Integer> shape;
  private final float[] values;

  /** One for each place along the first axis; none in float32. */
  private final float[] steps;

  private Tensor(List<Integer> shape, float[] values, float... steps) {
    this.shape = shape;
    this.values = values;
    this.steps = steps;
  }

  /**
   * A tensor of any rank.
   *
   * @param values the numbers, row-major; copied
   * @param shape the extents, each at least 1
   * @return the tensor
   * @throws dev.recogniser.ModelException if the numbers do not fill the shape, or one is not
   *     finite
   */
  public static Tensor of(float[] values, int... shape) {
    return owning(values.clone(), Arrays.stream(shape).boxed().toList());
  }

  /**
   * A vector.
   *
   * @param values the numbers, at least one; copied
   * @return a tensor of rank 1
   * @throws dev.recogniser.ModelException if there is no number, or one is not finite
   */
  public static Tensor of(float... values) {
    return of(values, values.length);
  }

  /**
   * A tensor that files hold in int8.
   *
   * @param integers row-major
   * @param steps what the integers of each row, which is a place along the first axis, are
   *     multiplied by: positive
   * @param shape the extents, each at least 1; the first is the number of steps
   * @return the tensor of the products
   * @throws dev.recogniser.ModelException if the numbers do not fill the shape, or a step is not
   *     positive and finite
   */
  public static Tensor int8(byte[] integers, float[] steps, int... shape) {
    Check.that(
        shape.length > 0 && shape[0] == steps.length && integers.length % steps.length == 0,
        () ->
            steps.length + " steps and " + integers.length + " integers do not fill int8 weights.");
    float[] values = new float[integers.length];
    for (int i = 0; i < values.length; i++) {
      float step = steps[i / (values.length / steps.length)];
      Check.that(step > 0, () -> "A step of int8 weights is positive, not " + step + ".");
      values[i] = integers[i] * step;
    }
    Tensor plain = of(values, shape);
    return new Tensor(plain.shape, plain.values, steps.clone());
  }

  /** A tensor that takes the array over. */
  static Tensor owning(float[] values, List<Integer> shape) {
    Check.that(
        count(shape) == values.length && shape.stream().allMatch(extent -> extent > 0),
        () -> "A tensor of " + text(shape) + " is not " + values.length + " values.");
    for (int i = 0; i < values.length; i++) {
      requireFinite(values[i], i);
    }
    return new Tensor(List.copyOf(shape), values);
  }

  private static void requireFinite(float value, int index) {
    Check.that(
        Float.isFinite(value),
        () ->
            ("Value " + index + " of a tensor is " + value + ", weights are finite numbers.")
                + " The training has diverged or the file is damaged.");
  }

  /**
   * The extents.
   *
   * @return each at least 1; none for a scalar
   */
  public List<Integer> shape() {
    return shape;
  }

  /**
   * One extent.
   *
   * @param axis which, from 0
   * @return how many there are along it
   */
  public int extent(int axis) {
    return shape.get(axis);
  }

  /**
   * How many numbers there are.
   *
   * @return the product of the extents
   */
  public int size() {
    return values.length;
  }

  /**
   * A number.
   *
   * @param index its place in row-major order
   * @return the number
   */
  public float value(int index) {
    return values[index];
  }

  /**
   * Whether files hold it in int8.
   *
   * @return false for float32
   */
  public boolean isInt8() {
    return steps.length > 0;
  }

  /** The steps of int8 weights. */
  float[] steps() {
    return steps.clone();
  }

  /** The integers of int8 weights. */
  byte[] integers() {
    byte[] integers = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      integers[i] = (byte) Math.round(values[i] / steps[i / (values.length / steps.length)]);
    }
    return integers;
  }

  /**
   * A copy of the numbers.
   *
   * @return row-major
   */
  public float[] values() {
    return values.clone();
  }

  /**
   * The numbers without a copy.
   *
   * @return a read-only view, row-major
   */
  public FloatBuffer buffer() {
    return FloatBuffer.wrap(values).asReadOnlyBuffer();
  }

  /** What is left for one glyph of a constant that is broadcast over a batch. */
  Tensor perGlyph() {
    boolean scalar = shape.isEmpty();
    boolean batched = (shape.size() == 2 || shape.size() == 4) && shape.get(0) == 1;
    List<Integer> extents = scalar ? List.of(1) : batched ? shape.subList(1, shape.size()) : shape;
    return owning(values, extents);
  }

  /** Each number changed. */
  Tensor mapped(UnaryOperator<Float> change) {
    float[] changed = new float[values.length];
    IntStream.range(0, values.length).forEach(i -> changed[i] = change.apply(values[i]));
    return owning(changed, shape);
  }

  /** Rows become columns. */
  Tensor transposed() {
    int rows = extent(0);
    int columns = extent(1);
    float[] turned = new float[values.length];
    IntStream.range(0, values.length)
        .forEach(i -> turned[i % columns * rows + i / columns] = values[i]);
    return owning(turned, List.of(columns, rows));
  }

  /**
   * How many numbers fill a shape: as a double, which is exact for all that exist, and never wraps.
   */
  static double count(List<Integer> extents) {
    return extents.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
  }

  /** Extents as messages show them. */
  static String text(List<?> extents) {
    return extents.stream().map(Object::toString).collect(Collectors.joining("×", "[", "]"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor that
        && shape.equals(that.shape)
        && Arrays.equals(values, that.values)
        && Arrays.equals(steps, that.steps);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Tensor" + text(shape);
  }
}
