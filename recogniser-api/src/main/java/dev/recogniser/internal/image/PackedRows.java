package dev.recogniser.internal.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/** Rows of colours packed into an int, eight bits each. */
final class PackedRows implements PixelRows {

  private final Raster raster;
  private final int red;
  private final int green;
  private final int blue;
  private final int alpha;
  private final boolean premultiplied;
  private final int[] row;

  PackedRows(Raster raster, ColorModel colours) {
    DirectColorModel model = (DirectColorModel) colours;
    this.raster = raster;
    red = Integer.numberOfTrailingZeros(model.getRedMask());
    green = Integer.numberOfTrailingZeros(model.getGreenMask());
    blue = Integer.numberOfTrailingZeros(model.getBlueMask());
    alpha = model.hasAlpha() ? Integer.numberOfTrailingZeros(model.getAlphaMask()) : 0;
    premultiplied = model.hasAlpha() && model.isAlphaPremultiplied();
    row = new int[raster.getWidth()];
  }

  /** Whether each colour has eight bits of an int and is meant as sRGB. */
  static boolean suits(BufferedImage image) {
    ColorModel model = image.getColorModel();
    if (image.getRaster().getTransferType() != DataBuffer.TYPE_INT
        || !model.getColorSpace().isCS_sRGB()) {
      return false;
    }
    for (int bits : model.getComponentSize()) {
      if (bits != 8) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void read(int y, byte[] greyRow, byte @Nullable [] alphaRow, int offset) {
    raster.getDataElements(raster.getMinX(), raster.getMinY() + y, row.length, 1, row);
    for (int x = 0; x < row.length; x++) {
      int pixel = row[x];
      int level = Luma.of(pixel >> red & 0xff, pixel >> green & 0xff, pixel >> blue & 0xff);
      if (alphaRow != null) {
        int opacity = pixel >> alpha & 0xff;
        alphaRow[offset + x] = (byte) opacity;
        level = premultiplied ? Luma.unmultiply(level, opacity) : level;
      }
      greyRow[offset + x] = (byte) level;
    }
  }
}
