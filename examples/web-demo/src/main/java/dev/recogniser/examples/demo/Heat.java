package dev.recogniser.examples.demo;

import dev.recogniser.Box;
import dev.recogniser.Explanation;
import dev.recogniser.Overlay;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Where ink speaks for a label, as a picture to lay over the drawing.
 *
 * @param frame what the picture covers, in the drawing's coordinates
 * @param image a PNG as a data URI, transparent where there is no heat
 */
record Heat(Box frame, String image) {

  /** Heat has no fine detail; a picture of a large photo need not be as large as it. */
  private static final int LONGEST_SIDE = 80;

  static Heat of(Explanation explanation) {
    Overlay overlay = Overlay.of(explanation).scale(1); // the page enlarges it
    String png = Base64.getEncoder().encodeToString(png(reduced(overlay.heat())));
    return new Heat(overlay.frame(), "data:image/png;base64," + png);
  }

  private static BufferedImage reduced(BufferedImage image) {
    double factor = (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight());
    if (factor >= 1) {
      return image;
    }
    int width = Math.max(1, (int) Math.round(factor * image.getWidth()));
    int height = Math.max(1, (int) Math.round(factor * image.getHeight()));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // Its own kind of stream would be a file.
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail like a file.", e);
    }
    return bytes.toByteArray();
  }
}
