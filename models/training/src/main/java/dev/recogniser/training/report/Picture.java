package dev.recogniser.training.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A picture of a report.
 *
 * @param name its file's name without the ending: small letters, digits and hyphens
 * @param alt what it shows, for those who do not see it
 * @param image its pixels, {@link Canvas#SCALE} for one of the page
 */
record Picture(String name, String alt, BufferedImage image) {

  String file() {
    return name + ".png";
  }

  /** How wide it is on a page, in CSS pixels. */
  int width() {
    return image.getWidth() / Canvas.SCALE;
  }

  int height() {
    return image.getHeight() / Canvas.SCALE;
  }

  byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail like a file.", e);
    }
    return bytes.toByteArray();
  }
}
