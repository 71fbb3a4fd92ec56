package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A rectangle of ink: one byte a pixel, 0 for paper and 255 for full ink, row-major from the top
 * left. Immutable.
 */
public final class InkRaster {

  private final int width;
  private final int height;
  private final byte[] levels;

  private InkRaster(int width, int height, byte[] levels) {
    this.width = width;
    this.height = height;
    this.levels = levels;
  }

  /**
   * Copies ink levels into a raster.
   *
   * @param width columns, at least 1
   * @param height rows, at least 1
   * @param levels {@code width × height} unsigned bytes, row-major, 0 for paper and 255 for ink;
   *     copied
   * @return the raster
   * @throws IllegalArgumentException if the array's length is not {@code width × height}
   */
  public static InkRaster copyOf(int width, int height, byte[] levels) {
    return wrap(width, height, requireNonNull(levels, "levels").clone());
  }

  /**
   * Takes over ink levels without a copy: for code that has just made the array and forgets it.
   *
   * @param width columns, at least 1
   * @param height rows, at least 1
   * @param levels as in {@link #copyOf}; belongs to the raster from now on and must not be changed
   * @return the raster
   * @throws IllegalArgumentException if the array's length is not {@code width × height}
   */
  public static InkRaster wrap(int width, int height, byte[] levels) {
    requireNonNull(levels, "levels");
    if (width < 1 || height < 1 || (long) width * height != levels.length) {
      throw new IllegalArgumentException(
          "A raster of " + width + " × " + height + " pixels cannot hold " + levels.length + ".");
    }
    return new InkRaster(width, height, levels);
  }

  /**
   * The columns.
   *
   * @return pixels in a row, at least 1
   */
  public int width() {
    return width;
  }

  /**
   * The rows.
   *
   * @return pixels in a column, at least 1
   */
  public int height() {
    return height;
  }

  /**
   * The ink at a pixel.
   *
   * @param x column, 0 to {@code width - 1}
   * @param y row, 0 to {@code height - 1}
   * @return 0 for paper to 255 for full ink
   * @throws IndexOutOfBoundsException if there is no such row; a column outside is not checked
   */
  public int at(int x, int y) {
    return levels[y * width + x] & 0xff;
  }

  /**
   * All levels, without a copy.
   *
   * @return a read-only view, row-major, {@code width × height} unsigned bytes
   */
  public ByteBuffer levels() {
    return ByteBuffer.wrap(levels).asReadOnlyBuffer();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InkRaster that
        && width == that.width
        && height == that.height
        && Arrays.equals(levels, that.levels);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(levels);
  }

  @Override
  public String toString() {
    return "InkRaster[" + width + " × " + height + "]";
  }
}
