package dev.recogniser.internal.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import org.jspecify.annotations.Nullable;

/**
 * Reads an image row by row as grey, and alpha where it has one. One implementation for each way to
 * store pixels: {@link BufferedImage#getRGB(int, int)} would be slow, and lightens grey images by
 * taking them for linear light.
 */
interface PixelRows {

  /**
   * Reads a row.
   *
   * @param y which row
   * @param grey takes the levels; premultiplied ones are divided by their alpha
   * @param alpha takes the opacity; null where the image has none
   * @param offset where the row starts in both
   */
  void read(int y, byte[] grey, byte @Nullable [] alpha, int offset);

  /** The quickest way to read an image. */
  static PixelRows of(BufferedImage image) {
    ColorModel model = image.getColorModel();
    if (model instanceof IndexColorModel palette) {
      return new IndexedRows(image.getRaster(), palette);
    }
    if (model instanceof DirectColorModel && PackedRows.suits(image)) {
      return new PackedRows(image.getRaster(), model);
    }
    int space = model.getColorSpace().getType();
    boolean plain = space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB;
    if (model instanceof ComponentColorModel && plain) {
      return model.getTransferType() == DataBuffer.TYPE_BYTE && model.getComponentSize(0) == 8
          ? new ByteRows(image.getRaster(), model)
          : new NormalisedRows(image.getRaster(), model);
    }
    return new RgbRows(image);
  }
}
