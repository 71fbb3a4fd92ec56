package dev.recogniser.internal.image;

import dev.recogniser.InkRaster;
import java.awt.image.BufferedImage;

/** Turns a decoded image into ink. */
public final class ImageInk {
  private ImageInk() {}

  public static InkRaster of(BufferedImage image, long maxPixels) {
    throw new UnsupportedOperationException("to be written");
  }
}
