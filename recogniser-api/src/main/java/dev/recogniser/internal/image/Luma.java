package dev.recogniser.internal.image;

/**
 * Brightness as ITU-R BT.601 weighs it, on the values as they are stored: what is drawn and seen is
 * in those values, so nothing is made linear first.
 */
final class Luma {

  private Luma() {}

  /** The brightness of a colour, all in 0 to 255. */
  static int of(int red, int green, int blue) {
    return (19595 * red + 38470 * green + 7471 * blue + 32768) >> 16;
  }

  /** The brightness of a packed 0xRRGGBB. */
  static int of(int rgb) {
    return of(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  /** Takes a factor of alpha back out of a level. */
  static int unmultiply(int level, int alpha) {
    return alpha == 0 ? 0 : Math.min(255, (level * 255 + alpha / 2) / alpha);
  }
}
