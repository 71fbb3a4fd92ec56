package dev.recogniser.internal.image;

import java.awt.image.BufferedImage;

/** A grey image that is still being worked on: unsigned bytes, row-major, owned by who holds it. */
final class GreyImage {

  final int width;
  final int height;
  final byte[] levels;

  GreyImage(int width, int height) {
    this(width, height, new byte[Math.multiplyExact(width, height)]);
  }

  GreyImage(int width, int height, byte[] levels) {
    this.width = width;
    this.height = height;
    this.levels = levels;
  }

  int at(int x, int y) {
    return levels[y * width + x] & 0xff;
  }

  /** A copy that others may keep. */
  BufferedImage toImage() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, width, height, levels);
    return image;
  }
}
