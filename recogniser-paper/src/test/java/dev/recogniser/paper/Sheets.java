package dev.recogniser.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Sheets with our own drawings, and what else is done to pictures. */
final class Sheets {

  private Sheets() {}

  /** One of the drawings to try, as it is. */
  static BufferedImage drawing(String file) {
    try {
      return ImageIO.read(Path.of("../examples/drawings", file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A grey sheet, 4 by 3, with a drawing over most of its width. */
  static BufferedImage with(String drawing) {
    BufferedImage ink = drawing(drawing + ".png");
    int width = (int) (1.2 * Math.max(ink.getWidth(), ink.getHeight() * 4 / 3.0));
    int left = (width - ink.getWidth()) / 2;
    int top = (width * 3 / 4 - ink.getHeight()) / 2;
    return blank(width, width * 3 / 4, painter -> painter.drawImage(ink, left, top, null));
  }

  /** A sheet with squares of dark lines. */
  static BufferedImage squared() {
    return blank(
        1200,
        900,
        painter -> {
          painter.setStroke(new BasicStroke(3));
          for (int i = 30; i < 1200; i += 60) {
            painter.drawLine(i, 0, i, 900);
            painter.drawLine(0, i, 1200, i);
          }
        });
  }

  private static BufferedImage blank(int width, int height, Consumer<Graphics2D> work) {
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    return painted(
        sheet,
        painter -> {
          painter.setBackground(Color.WHITE);
          painter.clearRect(0, 0, width, height);
          painter.setColor(Color.BLACK);
          work.accept(painter);
        });
  }

  /** A picture with something painted onto it. */
  static BufferedImage painted(BufferedImage picture, Consumer<Graphics2D> work) {
    Graphics2D painter = picture.createGraphics();
    painter.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    work.accept(painter);
    painter.dispose();
    return picture;
  }

  /** With a frame around most of it. */
  static BufferedImage framed(BufferedImage picture, int width) {
    int x = picture.getWidth() / 20;
    int y = picture.getHeight() / 20;
    return painted(
        picture,
        painter -> {
          painter.setColor(Color.BLACK);
          painter.setStroke(new BasicStroke(width));
          painter.drawRect(x, y, picture.getWidth() - 2 * x, picture.getHeight() - 2 * y);
        });
  }

  /** With a shadow over its right half. */
  static BufferedImage halfInShadow(BufferedImage picture) {
    int middle = picture.getWidth() / 2;
    return painted(
        picture,
        painter -> {
          painter.setColor(new Color(0, 0, 0, 110));
          painter.fillRect(middle, 0, middle, picture.getHeight());
        });
  }

  /** The same as a photo has it: in colours, with noise, and white no more than bright. */
  static BufferedImage photographed(BufferedImage picture) {
    BufferedImage photo =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Random random = new Random(42);
    for (int y = 0; y < photo.getHeight(); y++) {
      for (int x = 0; x < photo.getWidth(); x++) {
        int level = picture.getRaster().getSample(x, y, 0);
        double noisy = 0.9 * level + 10 + 3 * random.nextGaussian();
        photo.setRGB(x, y, 0x10101 * (int) Math.max(0, Math.min(255, Math.round(noisy))));
      }
    }
    return photo;
  }

  /** The green of a photo, as a grey one. */
  static BufferedImage grey(BufferedImage photo) {
    BufferedImage grey =
        new BufferedImage(photo.getWidth(), photo.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < photo.getHeight(); y++) {
      for (int x = 0; x < photo.getWidth(); x++) {
        grey.getRaster().setSample(x, y, 0, (photo.getRGB(x, y) >> 8) & 0xff);
      }
    }
    return grey;
  }

  /** The mean shade of one of ten by ten cells. */
  static double cell(BufferedImage picture, int column, int row) {
    int width = picture.getWidth() / 10;
    int height = picture.getHeight() / 10;
    double sum = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sum += picture.getRaster().getSample(column * width + x, row * height + y, 0);
      }
    }
    return sum / (width * height);
  }
}
