package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.spi.FeatureShape;
import java.util.Arrays;

/**
 * What the network saw in one glyph: the maps that enter its head, after their activation.
 * Immutable.
 */
public final class FeatureMaps {

  private final FeatureShape shape;
  private final float[] values;

  private FeatureMaps(FeatureShape shape, float[] values) {
    this.shape = shape;
    this.values = values;
  }

  /**
   * Copies one glyph's maps out of a batch.
   *
   * @param shape the maps' shape
   * @param batch {@code [count, K, h, w]} numbers, row-major
   * @param glyph which glyph of the batch, from 0
   * @return its maps
   * @throws IndexOutOfBoundsException if the batch does not reach so far
   */
  public static FeatureMaps copyOf(FeatureShape shape, float[] batch, int glyph) {
    int size = requireNonNull(shape, "shape").size();
    float[] values = new float[size];
    System.arraycopy(requireNonNull(batch, "batch"), glyph * size, values, 0, size);
    return new FeatureMaps(shape, values);
  }

  /**
   * How many maps there are and how large they are.
   *
   * @return K, h and w
   */
  public FeatureShape shape() {
    return shape;
  }

  /**
   * A copy of the numbers.
   *
   * @return {@code [K, h, w]}, row-major
   */
  public float[] values() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeatureMaps that
        && shape.equals(that.shape)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "FeatureMaps[" + shape.channels() + " × " + shape.height() + " × " + shape.width() + "]";
  }
}
