package dev.recogniser.internal.image;

import dev.recogniser.InkRaster;

/** Decodes image files. */
public final class ImageDecoder {
  private ImageDecoder() {}

  public static InkRaster decode(byte[] image, long maxPixels) {
    throw new UnsupportedOperationException("to be written");
  }
}
