package dev.recogniser.internal.image;

import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/** Rows of palette indices, packed bits among them. */
final class IndexedRows implements PixelRows {

  private final Raster raster;
  private final byte[] grey;
  private final byte[] alpha;
  private final byte[] bytes;
  private final short[] shorts;

  IndexedRows(Raster raster, IndexColorModel palette) {
    this.raster = raster;
    boolean wide = raster.getTransferType() != DataBuffer.TYPE_BYTE;
    // An index beyond the palette is black and opaque, instead of an exception.
    int entries = wide ? 1 << 16 : 1 << 8;
    grey = new byte[entries];
    alpha = new byte[entries];
    for (int i = 0; i < entries; i++) {
      int rgb = i < palette.getMapSize() ? palette.getRGB(i) : 0xff000000;
      grey[i] = (byte) Luma.of(rgb);
      alpha[i] = (byte) (rgb >>> 24);
    }
    bytes = new byte[wide ? 0 : raster.getWidth()];
    shorts = new short[wide ? raster.getWidth() : 0];
  }

  @Override
  public void read(int y, byte[] greyRow, byte @Nullable [] alphaRow, int offset) {
    boolean wide = shorts.length > 0;
    Object row = wide ? shorts : bytes;
    int left = raster.getMinX();
    raster.getDataElements(left, raster.getMinY() + y, raster.getWidth(), 1, row);
    for (int x = 0; x < raster.getWidth(); x++) {
      int index = wide ? shorts[x] & 0xffff : bytes[x] & 0xff;
      greyRow[offset + x] = grey[index];
      if (alphaRow != null) {
        alphaRow[offset + x] = alpha[index];
      }
    }
  }
}
