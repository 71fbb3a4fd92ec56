package dev.recogniser.internal.image;

import java.awt.image.ColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/** Rows of grey or colour with one byte for each component, alpha last. */
final class ByteRows implements PixelRows {

  private final Raster raster;
  private final boolean grey;
  private final boolean premultiplied;
  private final byte[] row;

  ByteRows(Raster raster, ColorModel model) {
    this.raster = raster;
    grey = model.getNumColorComponents() == 1;
    premultiplied = model.hasAlpha() && model.isAlphaPremultiplied();
    row = new byte[raster.getWidth() * raster.getNumBands()];
  }

  @Override
  public void read(int y, byte[] greyRow, byte @Nullable [] alphaRow, int offset) {
    int width = raster.getWidth();
    int bands = raster.getNumBands();
    raster.getDataElements(raster.getMinX(), raster.getMinY() + y, width, 1, row);
    if (bands == 1) {
      System.arraycopy(row, 0, greyRow, offset, width);
      return;
    }
    for (int x = 0, i = 0; x < width; x++, i += bands) {
      int level = grey ? row[i] & 0xff : colour(i);
      if (alphaRow != null) {
        int opacity = row[i + bands - 1] & 0xff;
        alphaRow[offset + x] = (byte) opacity;
        level = premultiplied ? Luma.unmultiply(level, opacity) : level;
      }
      greyRow[offset + x] = (byte) level;
    }
  }

  private int colour(int i) {
    return Luma.of(row[i] & 0xff, row[i + 1] & 0xff, row[i + 2] & 0xff);
  }
}
