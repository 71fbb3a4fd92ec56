package dev.recogniser.internal.image;

import dev.recogniser.InkRaster;
import java.awt.image.BufferedImage;

/** Turns a decoded image into ink. */
public final class ImageInk {

  /** The least contrast that is taken for ink, of 255: less cannot be seen. */
  private static final int LEAST_CONTRAST = 8;

  /** How far ink stands out of the noise, in standard deviations; noise alone rarely gets there. */
  private static final double LEAST_DEVIATIONS = 7;

  /** The contrast that is ink however noisy the image is. */
  private static final int SURE_CONTRAST = 64;

  private ImageInk() {}

  /**
   * Finds the ink of an image.
   *
   * @param image the image, of any type; not changed
   * @param maxPixels the most pixels it may have
   * @return its ink, blank if it has only one shade but for noise
   * @throws dev.recogniser.DrawingException if it is too large
   */
  public static InkRaster of(BufferedImage image, long maxPixels) {
    ImageSize.check(image.getWidth(), image.getHeight(), maxPixels);
    return of(Canvas.of(image));
  }

  /** Finds the ink of a canvas, whose levels it overwrites. */
  static InkRaster of(Canvas canvas) {
    GreyImage grey = canvas.grey();
    Histogram levels = Histogram.of(grey.levels);
    GreyImage overview = Overview.of(grey);
    int radius = Math.max(2, Math.max(overview.width, overview.height) / 32);
    LocalContrast local = LocalContrast.of(overview, radius);
    if (levels.range() < LEAST_CONTRAST || local.strongest() < leastContrast(overview)) {
      return InkRaster.wrap(grey.width, grey.height, new byte[grey.levels.length]);
    }
    Polarity polarity = canvas.polarity().orElseGet(() -> PolarityFinder.find(overview, local));
    stretch(grey.levels, levels, polarity);
    return InkRaster.wrap(grey.width, grey.height, grey.levels);
  }

  private static double leastContrast(GreyImage overview) {
    double aboveNoise = Math.min(SURE_CONTRAST, LEAST_DEVIATIONS * Noise.of(overview));
    return Math.max(LEAST_CONTRAST, aboveNoise);
  }

  private static void stretch(byte[] levels, Histogram histogram, Polarity polarity) {
    boolean dark = polarity == Polarity.DARK_INK;
    InkLevels ink = InkLevels.of(dark ? histogram.inverse() : histogram);
    byte[] table = new byte[256];
    for (int level = 0; level < 256; level++) {
      table[level] = (byte) ink.of(dark ? 255 - level : level);
    }
    for (int i = 0; i < levels.length; i++) {
      levels[i] = table[levels[i] & 0xff];
    }
  }
}
