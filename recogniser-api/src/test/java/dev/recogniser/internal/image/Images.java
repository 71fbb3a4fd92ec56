package dev.recogniser.internal.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Images made in code, so that tests know what is in them. */
final class Images {

  private Images() {}

  /** A hook drawn in one colour on another, with room around it. */
  static BufferedImage hook(int type, int width, int height, Color ink, Color paper) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    if (paper.getAlpha() > 0) {
      graphics.setColor(paper);
      graphics.fillRect(0, 0, width, height);
    }
    drawHook(graphics, width, height, ink);
    graphics.dispose();
    return image;
  }

  /** Down the left third, then to the right along the lower quarter: no symmetry. */
  static void drawHook(Graphics2D graphics, int width, int height, Color ink) {
    graphics.setColor(ink);
    graphics.setStroke(new BasicStroke(Math.max(2, Math.min(width, height) / 12f)));
    int x = width / 3;
    int y = 3 * height / 4;
    graphics.drawPolyline(new int[] {x, x, 3 * width / 4}, new int[] {height / 5, y, y}, 3);
  }

  static BufferedImage hook(int type) {
    return hook(type, 64, 48);
  }

  static BufferedImage hook(int type, int width, int height) {
    return hook(type, width, height, Color.BLACK, Color.WHITE);
  }

  static byte[] encode(RenderedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalArgumentException("No writer of " + format + " takes " + image);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] encode(IIOImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
