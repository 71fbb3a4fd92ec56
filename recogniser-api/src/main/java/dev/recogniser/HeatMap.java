package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * How much each place speaks for a label, or for one label and against another: numbers on a
 * rectangle, in units of the label's score. Immutable.
 */
public final class HeatMap {

  private final int width;
  private final int height;
  private final float[] values;

  private HeatMap(int width, int height, float[] values) {
    this.width = width;
    this.height = height;
    this.values = values;
  }

  /**
   * Copies numbers into a map.
   *
   * @param width columns, at least 1
   * @param height rows, at least 1
   * @param values {@code width × height} finite numbers, row-major; copied
   * @return the map
   * @throws IllegalArgumentException if the array's length is not {@code width × height}, or a
   *     number is not finite
   */
  public static HeatMap copyOf(int width, int height, float[] values) {
    return wrap(width, height, requireNonNull(values, "values").clone());
  }

  /**
   * Takes over numbers without a copy: for code that has just made the array and forgets it.
   *
   * @param width columns, at least 1
   * @param height rows, at least 1
   * @param values as in {@link #copyOf}; belongs to the map from now on and must not be changed
   * @return the map
   * @throws IllegalArgumentException if the array's length is not {@code width × height}, or a
   *     number is not finite
   */
  public static HeatMap wrap(int width, int height, float[] values) {
    requireNonNull(values, "values");
    if (width < 1 || height < 1 || values.length != (long) width * height) {
      throw new IllegalArgumentException(
          "A map of " + width + " × " + height + " places cannot hold " + values.length + ".");
    }
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException("Heat is a finite number, not " + value + ".");
      }
    }
    return new HeatMap(width, height, values);
  }

  /**
   * The columns.
   *
   * @return at least 1
   */
  public int width() {
    return width;
  }

  /**
   * The rows.
   *
   * @return at least 1
   */
  public int height() {
    return height;
  }

  /**
   * How much a place speaks for the label.
   *
   * @param x column, 0 to {@code width - 1}
   * @param y row, 0 to {@code height - 1}
   * @return a number in units of the label's score; negative where it speaks against it
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public float at(int x, int y) {
    if (x < 0 || x >= width) {
      throw new IndexOutOfBoundsException("There is no column " + x + " of " + width + ".");
    }
    if (y < 0 || y >= height) {
      throw new IndexOutOfBoundsException("There is no row " + y + " of " + height + ".");
    }
    return values[y * width + x];
  }

  /**
   * The largest number, whatever its sign: what a picture takes for full colour.
   *
   * @return at least 0
   */
  public float strongest() {
    float strongest = 0;
    for (float value : values) {
      strongest = Math.max(strongest, Math.abs(value));
    }
    return strongest;
  }

  /**
   * A copy of the numbers.
   *
   * @return row-major
   */
  public float[] values() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HeatMap that
        && width == that.width
        && height == that.height
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "HeatMap[" + width + " × " + height + "]";
  }
}
