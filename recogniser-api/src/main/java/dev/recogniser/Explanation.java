package dev.recogniser;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * Which parts of a character speak for a label: a coarse map over the square that its glyph covers.
 * Immutable.
 */
public final class Explanation {

  private final String label;
  private final Box square;
  private final int height;
  private final int width;
  private final float[] heat;

  /**
   * Copies a map.
   *
   * @param label the label that is explained
   * @param square the place in the drawing, in its own coordinates, that the map covers
   * @param height rows of the map, at least 1
   * @param width columns of the map, at least 1
   * @param heat {@code height × width} values, row-major: how much each place speaks for the label,
   *     in units of its score, at least 0; copied
   * @throws IllegalArgumentException if the number of values is not {@code height × width}
   */
  public Explanation(String label, Box square, int height, int width, float[] heat) {
    this.label = requireNonNull(label, "label");
    this.square = requireNonNull(square, "square");
    if (height < 1 || width < 1 || heat.length != (long) height * width) {
      throw new IllegalArgumentException(
          "A map of " + height + " × " + width + " places cannot hold " + heat.length + " values.");
    }
    this.height = height;
    this.width = width;
    this.heat = heat.clone();
  }

  /**
   * The label that is explained.
   *
   * @return one of the model's labels
   */
  public String label() {
    return label;
  }

  /**
   * The place that the map covers.
   *
   * @return a square in the drawing's own coordinates; it may reach beyond the drawing
   */
  public Box square() {
    return square;
  }

  /**
   * The map's rows.
   *
   * @return at least 1
   */
  public int height() {
    return height;
  }

  /**
   * The map's columns.
   *
   * @return at least 1
   */
  public int width() {
    return width;
  }

  /**
   * How much a place speaks for the label.
   *
   * @param x column, 0 to {@code width - 1}
   * @param y row, 0 to {@code height - 1}
   * @return a value in units of the label's score
   */
  public float heat(int x, int y) {
    return heat[y * width + x];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Explanation that
        && label.equals(that.label)
        && square.equals(that.square)
        && height == that.height
        && width == that.width
        && Arrays.equals(heat, that.heat);
  }

  @Override
  public int hashCode() {
    return 31 * label.hashCode() + Arrays.hashCode(heat);
  }

  @Override
  public String toString() {
    return "Explanation[" + label + ", " + height + " × " + width + "]";
  }
}
