package dev.recogniser.internal.image;

/**
 * Tells whether ink is dark or light. Three looks, the first that is sure decides:
 *
 * <ol>
 *   <li>Ink is thin: its pixels differ much from the mean around them, paper's little. The lean of
 *       the differences in small neighbourhoods tells, also under a shadow and among noise.
 *   <li>In a tight crop with a thick pen there are no neighbourhoods with more paper than ink, but
 *       the edge of the image is paper: a vote of the border, if there are clearly two shades.
 *   <li>The lean against the mean of the whole.
 * </ol>
 *
 * <p>Each look gives the opposite for the inverted image.
 */
final class PolarityFinder {

  private static final double SURE_LEAN = 0.4;
  private static final double SURE_CLARITY = 0.7;
  private static final double SURE_BORDER = 0.5;

  private PolarityFinder() {}

  static Polarity find(GreyImage overview, LocalContrast local) {
    if (Math.abs(local.lean()) >= SURE_LEAN) {
      return ofLean(local.lean());
    }
    Split split = Histogram.of(overview.levels).split();
    double border = Border.lightness(overview, split);
    if (split.clarity() >= SURE_CLARITY && Math.abs(border) >= SURE_BORDER) {
      return ofLean(-border);
    }
    int all = Math.max(overview.width, overview.height);
    return ofLean(LocalContrast.of(overview, all).lean());
  }

  private static Polarity ofLean(double lean) {
    return lean > 0 ? Polarity.LIGHT_INK : Polarity.DARK_INK;
  }
}
