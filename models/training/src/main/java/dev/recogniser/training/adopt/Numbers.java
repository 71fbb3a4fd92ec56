package dev.recogniser.training.adopt;

import dev.recogniser.format.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A constant of the foreign model, whatever type it has there.
 *
 * @param dims its extents
 * @param values row-major; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying weights helps nobody
record Numbers(List<Long> dims, double[] values) {

  int extent(int axis) {
    return Math.toIntExact(dims.get(axis));
  }

  int rank() {
    return dims.size();
  }

  double scalar(String what) {
    Check.that(
        values.length == 1,
        () -> "Its " + what + " is " + dims + ", where one number is understood.");
    return values[0];
  }

  List<Long> integers() {
    return Arrays.stream(values).mapToObj(value -> (long) value).toList();
  }

  Numbers mapped(DoubleUnaryOperator change) {
    return new Numbers(dims, Arrays.stream(values).map(change).toArray());
  }

  /** In float32, as the model file has it. */
  static Tensor tensor(double[] values, int... shape) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return Tensor.of(narrow, shape);
  }
}
