package dev.recogniser.internal.image;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** Rows of anything else, by way of its colour model: right, but slow. */
final class RgbRows implements PixelRows {

  private final BufferedImage image;
  private final int[] row;

  RgbRows(BufferedImage image) {
    this.image = image;
    row = new int[image.getWidth()];
  }

  @Override
  public void read(int y, byte[] greyRow, byte @Nullable [] alphaRow, int offset) {
    image.getRGB(0, y, row.length, 1, row, 0, row.length);
    for (int x = 0; x < row.length; x++) {
      greyRow[offset + x] = (byte) Luma.of(row[x]);
      if (alphaRow != null) {
        alphaRow[offset + x] = (byte) (row[x] >>> 24);
      }
    }
  }
}
