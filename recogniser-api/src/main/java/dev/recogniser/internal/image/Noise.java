package dev.recogniser.internal.image;

/** How much an image's levels waver by themselves. */
final class Noise {

  private Noise() {}

  /**
   * The standard deviation of the noise, from the median difference of neighbours in a row: of
   * those few lie at ink's edges, and uneven light hardly differs from one to the next. For
   * Gaussian noise that median is 0.954 deviations.
   */
  static double of(GreyImage image) {
    Histogram differences = new Histogram();
    int last = image.levels.length - 1;
    for (int i = 0; i < last; i++) {
      differences.add(Math.abs((image.levels[i] & 0xff) - (image.levels[i + 1] & 0xff)), 1);
    }
    return differences.quantile(0, 255, 0.5) / 0.954;
  }
}
