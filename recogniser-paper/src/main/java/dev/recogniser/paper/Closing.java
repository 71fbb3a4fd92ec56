package dev.recogniser.paper;

import boofcv.alg.misc.PixelMath;
import boofcv.struct.image.GrayU8;

/**
 * The closing of mathematical morphology (Serra 1982) with a square: a dilation of what is light,
 * then an erosion. Dark things that are thinner than the square go; edges of larger ones stay where
 * they are.
 */
final class Closing {

  private Closing() {}

  /**
   * Closes a picture.
   *
   * @param radius half the side of the square
   */
  static GrayU8 of(GrayU8 picture, int radius) {
    return inverse(dilated(inverse(dilated(picture, radius)), radius));
  }

  private static GrayU8 inverse(GrayU8 picture) {
    GrayU8 inverse = picture.createSameShape();
    PixelMath.minus(255, picture, inverse);
    return inverse;
  }

  /** Each pixel the lightest of the square around it: of its row, then of its column. */
  private static GrayU8 dilated(GrayU8 picture, int radius) {
    GrayU8 rows = picture.createSameShape();
    for (int y = 0; y < picture.height; y++) {
      dilate(picture, rows, y * picture.width, 1, picture.width, radius);
    }
    GrayU8 dilated = picture.createSameShape();
    for (int x = 0; x < picture.width; x++) {
      dilate(rows, dilated, x, picture.width, picture.height, radius);
    }
    return dilated;
  }

  private static void dilate(GrayU8 from, GrayU8 to, int start, int step, int count, int radius) {
    for (int i = 0; i < count; i++) {
      int lightest = 0;
      int last = Math.min(count - 1, i + radius);
      for (int j = Math.max(0, i - radius); j <= last; j++) {
        lightest = Math.max(lightest, from.data[start + j * step] & 0xff);
      }
      to.data[start + i * step] = (byte) lightest;
    }
  }
}
