package dev.recogniser.internal.image;

/** The ring of pixels along an image's edges, where paper is likelier than ink. */
final class Border {

  private Border() {}

  /** From -1, the whole ring is of the split's dark class, to 1, all is light. */
  static double lightness(GreyImage image, Split split) {
    int ring = Math.max(1, Math.min(image.width, image.height) / 28);
    long light = 0;
    long all = 0;
    for (int y = 0; y < image.height; y++) {
      boolean edge = y < ring || y >= image.height - ring;
      for (int x = 0; x < image.width; x++) {
        if (!edge && x == ring) {
          x = Math.max(x, image.width - ring);
        }
        light += image.at(x, y) > split.threshold() ? 1 : 0;
        all++;
      }
    }
    return 2.0 * light / all - 1;
  }
}
