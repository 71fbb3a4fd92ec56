package dev.recogniser;

import static java.util.Objects.requireNonNull;

import dev.recogniser.internal.glyph.GlyphFrame;
import dev.recogniser.internal.glyph.Normaliser;
import java.util.Arrays;

/**
 * A character normalised to the model's input: 28 × 28 ink values in [0, 1], 1 for the pen and 0
 * for paper, row-major from the top left. Immutable.
 *
 * <p>{@link #of(InkRaster)} is the one implementation of the recipe of EMNIST (Cohen et al. 2017,
 * arXiv:1702.05373, §II), used by training and by recognition alike.
 */
public final class Glyph {

  /** Rows and columns of a glyph. */
  public static final int SIDE = 28;

  /** Values of a glyph. */
  public static final int SIZE = SIDE * SIDE;

  /** Version of the recipe. A model says which one it was trained with. */
  public static final int PREPROCESSING = 1;

  private final float[] values;

  private Glyph(float[] values) {
    this.values = values;
  }

  /**
   * Normalises a character: blurs it, crops it to its ink, centres it in a square with a margin,
   * and resamples that to 28 × 28.
   *
   * @param ink the character's ink on clean paper, of any size
   * @return the glyph
   * @throws DrawingException if there is no ink
   */
  public static Glyph of(InkRaster ink) {
    return new Glyph(Normaliser.normalise(requireNonNull(ink, "ink")));
  }

  /**
   * Takes an image that is a glyph already, such as one of EMNIST's.
   *
   * @param values 784 ink values in [0, 1], row-major; copied
   * @return the glyph
   * @throws IllegalArgumentException if there are not 784, or one lies outside [0, 1]
   */
  public static Glyph ofValues(float[] values) {
    if (values.length != SIZE) {
      throw new IllegalArgumentException("A glyph has 784 values, not " + values.length + ".");
    }
    for (float value : values) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("Ink is a number in [0, 1], not " + value + ".");
      }
    }
    return new Glyph(values.clone());
  }

  /**
   * Which square of a raster becomes the glyph: the inverse of the normalisation's geometry.
   *
   * @param ink the raster that {@link #of(InkRaster)} was given
   * @return the square in the raster's pixels that the 28 × 28 values cover; it may reach beyond
   *     the raster
   * @throws DrawingException if there is no ink
   */
  public static Box squareIn(InkRaster ink) {
    return GlyphFrame.of(requireNonNull(ink, "ink")).square();
  }

  /**
   * A copy of the values.
   *
   * @return 784 numbers in [0, 1], row-major
   */
  public float[] values() {
    return values.clone();
  }

  /**
   * Copies the values into a batch.
   *
   * @param batch where to; its values from {@code offset} to {@code offset + 783} are replaced
   * @param offset index of the first value
   * @throws IndexOutOfBoundsException if the batch is too short
   */
  public void copyTo(float[] batch, int offset) {
    System.arraycopy(values, 0, batch, offset, SIZE);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glyph that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Glyph[28 × 28]";
  }
}
