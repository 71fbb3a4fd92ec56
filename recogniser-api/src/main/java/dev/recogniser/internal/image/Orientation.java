package dev.recogniser.internal.image;

/**
 * How an image must be turned to stand upright, by the numbers of TIFF and EXIF.
 *
 * @param code 1 to 8; 1 is upright
 */
record Orientation(int code) {

  static final Orientation UPRIGHT = new Orientation(1);

  /** The orientation of a code; upright for one that does not exist. */
  static Orientation of(int code) {
    return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
  }

  /** The orientation that EXIF data, a TIFF structure in a file, tell. */
  static Orientation ofExif(byte[] file, int start) {
    return TiffDirectory.first(file, start).map(TiffDirectory::orientation).orElse(UPRIGHT);
  }

  GreyImage apply(GreyImage image) {
    if (code == 1) {
      return image;
    }
    boolean turned = code >= 5;
    GreyImage result =
        turned
            ? new GreyImage(image.height, image.width)
            : new GreyImage(image.width, image.height);
    // One step to the right and one down in the upright image are these steps in the stored one.
    int right = (fromRight() ? -1 : 1) * (turned ? image.width : 1);
    int down = (fromBottom() ? -1 : 1) * (turned ? 1 : image.width);
    int start = (right < 0 ? -right * (result.width - 1) : 0);
    start += down < 0 ? -down * (result.height - 1) : 0;
    for (int y = 0, to = 0; y < result.height; y++) {
      for (int x = 0, from = start + y * down; x < result.width; x++, from += right) {
        result.levels[to++] = image.levels[from];
      }
    }
    return result;
  }

  /**
   * Whether the upright image runs from right to left (when turned: from bottom to top) in store.
   */
  private boolean fromRight() {
    return code == 2 || code == 3 || code == 6 || code == 7;
  }

  /** Whether the upright image's rows come in reverse. */
  private boolean fromBottom() {
    return code == 3 || code == 4 || code == 7 || code == 8;
  }
}
