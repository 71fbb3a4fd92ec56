package dev.recogniser.internal.image;

/**
 * Which brightness is paper and which is full ink.
 *
 * @param paper the darkness that becomes 0
 * @param ink the darkness that becomes 255
 */
record InkLevels(int paper, int ink) {

  /** A paper whose levels spread over less than this share of the contrast is evenly lit. */
  private static final double EVEN = 0.25;

  /**
   * Finds them in the histogram of darkness. Paper is the middle of the lighter class if that is
   * even; under uneven light it is the lightest paper there is, so that no ink is lost and the
   * shading stays for the segmenter. Full ink is nearly the darkest: few pixels of a thin line are
   * fully dark. No single pixel decides.
   */
  static InkLevels of(Histogram darkness) {
    int threshold = darkness.split().threshold();
    int ink = darkness.quantile(threshold + 1, 255, 0.99);
    int lightest = darkness.quantile(0, threshold, 0.02);
    int spread = darkness.quantile(0, threshold, 0.95) - lightest;
    boolean even = spread <= EVEN * (ink - lightest);
    return new InkLevels(even ? darkness.quantile(0, threshold, 0.5) : lightest, ink);
  }

  /** The ink level of a darkness, 0 to 255. */
  int of(int darkness) {
    int part = (255 * (darkness - paper) + (ink - paper) / 2) / (ink - paper);
    return Math.max(0, Math.min(255, part));
  }
}
