package dev.recogniser.training.data;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Small drawings for tests. */
public final class Images {

  private Images() {}

  /** Writes an image of 60 × 60 pixels in the format that the name ends in. */
  public static Path write(Path file, Color paper, Color pen, Rectangle... ink) {
    String format = file.toString().substring(file.toString().lastIndexOf('.') + 1);
    int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR;
    BufferedImage image = new BufferedImage(60, 60, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(paper);
    graphics.fillRect(0, 0, 60, 60);
    graphics.setColor(pen);
    for (Rectangle part : ink) {
      graphics.fill(part);
    }
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalArgumentException("No writer of " + format);
      }
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
