package dev.recogniser.paper;

import boofcv.struct.image.GrayU8;

/** Tells photos from pictures that a program has drawn. */
final class Photographed {

  /** The share of neighbours of the very same shade that no photo has, for its noise. */
  private static final double DRAWN = 0.9;

  private static final int ROWS = 200;

  private Photographed() {}

  /** Whether a picture may be a photo: a white panel of a screenshot is no sheet. */
  static boolean is(GrayU8 picture) {
    long same = 0;
    long pairs = 0;
    int step = Math.max(1, picture.height / ROWS);
    for (int y = 0; y < picture.height; y += step) {
      int row = y * picture.width;
      for (int x = 1; x < picture.width; x++) {
        same += picture.data[row + x] == picture.data[row + x - 1] ? 1 : 0;
      }
      pairs += picture.width - 1;
    }
    return same < DRAWN * pairs;
  }
}
