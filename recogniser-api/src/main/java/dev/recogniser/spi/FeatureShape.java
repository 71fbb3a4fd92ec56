package dev.recogniser.spi;

/**
 * The shape of one glyph's feature maps: the tensor that enters the head, after its activation.
 *
 * @param channels K, the number of maps
 * @param height h, rows of a map
 * @param width w, columns of a map
 */
public record FeatureShape(int channels, int height, int width) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public FeatureShape {
    if (channels < 1 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "Features have positive extents, not " + channels + " × " + height + " × " + width + ".");
    }
  }

  /**
   * How many numbers one glyph's features are.
   *
   * @return {@code K × h × w}
   */
  public int size() {
    return channels * height * width;
  }
}
