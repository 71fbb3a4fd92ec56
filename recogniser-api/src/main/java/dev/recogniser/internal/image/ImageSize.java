package dev.recogniser.internal.image;

import dev.recogniser.DrawingException;
import dev.recogniser.DrawingReader;
import java.util.Locale;

/** The limit to an image's size. */
final class ImageSize {

  /** What an array can hold. */
  private static final long MOST = Integer.MAX_VALUE - 8;

  /** More than this no sound file spends on so few bytes, even for a blank page. */
  private static final long MOST_PIXELS_A_BYTE = 1 << 16;

  /** How much more than one page all pages of a file may have. */
  private static final int TOGETHER = 10;

  private ImageSize() {}

  /**
   * Checks a size before anything of that size is made.
   *
   * @throws DrawingException if it is too large
   */
  static void check(int width, int height, long maxPixels) {
    long pixels = (long) width * height;
    if (pixels > maxPixels) {
      throw new DrawingException(
          String.format(
              Locale.ROOT,
              "The image has %d × %d = %d pixels, more than the limit of %d."
                  + " Scale it down, or read it with new DrawingReader(%d).",
              width,
              height,
              pixels,
              maxPixels,
              pixels));
    }
    if (pixels > MOST) {
      throw new DrawingException(
          String.format(
              Locale.ROOT,
              "The image has %d × %d = %d pixels, more than the %d that a drawing can hold."
                  + " Scale it down.",
              width,
              height,
              pixels,
              MOST));
    }
  }

  /**
   * Checks how many images a file holds.
   *
   * @throws DrawingException if there are too many
   */
  static void checkPages(int pages, int maxPages) {
    if (pages > maxPages) {
      throw new DrawingException(
          String.format(
              Locale.ROOT,
              "The file has more than the limit of %d pages."
                  + " Split it, or read it with new DrawingReader(%d, maxPages).",
              maxPages,
              DrawingReader.STANDARD_MAX_PIXELS));
    }
  }

  /**
   * Checks the size of all pages of a file together, which are kept at the same time.
   *
   * @throws DrawingException if they are too large
   */
  static void checkTogether(int pages, long pixels, long maxPixels) {
    if ((pixels - 1) / TOGETHER >= maxPixels) {
      throw new DrawingException(
          String.format(
              Locale.ROOT,
              "The file's %d pages have %d pixels together, more than %d times the limit of %d."
                  + " Split it, or read it with new DrawingReader(%d).",
              pages,
              pixels,
              TOGETHER,
              maxPixels,
              pixels / TOGETHER + 1));
    }
  }

  /**
   * Checks that a file can hold what it declares, before a few bytes make us ask for gigabytes.
   *
   * @throws DrawingException if it cannot
   */
  static void checkPlausible(int width, int height, int bytes) {
    if ((long) width * height / MOST_PIXELS_A_BYTE > bytes) {
      throw new DrawingException(
          String.format(
              Locale.ROOT,
              "The image declares %d × %d pixels, but its file has only %d bytes: it is cut short or"
                  + " damaged. Get the whole file.",
              width,
              height,
              bytes));
    }
  }
}
