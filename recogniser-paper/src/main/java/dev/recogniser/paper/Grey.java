package dev.recogniser.paper;

import boofcv.struct.image.GrayU8;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/** Pictures as BoofCV has them. */
final class Grey {

  private Grey() {}

  /** A picture's brightness, by the weights of ITU-R BT.601. Not changed, and maybe shared. */
  static GrayU8 of(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return levels(image);
    }
    GrayU8 grey = new GrayU8(image.getWidth(), image.getHeight());
    BufferedImage strip = new BufferedImage(image.getWidth(), 1, BufferedImage.TYPE_INT_RGB);
    int[] row = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
    Graphics2D painter = strip.createGraphics();
    for (int y = 0, i = 0; y < grey.height; y++) {
      paper(painter, strip);
      painter.drawImage(image, 0, -y, null);
      for (int rgb : row) {
        grey.data[i++] = (byte) brightness(rgb);
      }
    }
    painter.dispose();
    return grey;
  }

  /** What is transparent shows white. */
  private static void paper(Graphics2D painter, BufferedImage strip) {
    painter.setBackground(Color.WHITE);
    painter.clearRect(0, 0, strip.getWidth(), 1);
  }

  private static int brightness(int rgb) {
    return (299 * ((rgb >> 16) & 0xff) + 587 * ((rgb >> 8) & 0xff) + 114 * (rgb & 0xff) + 500)
        / 1000;
  }

  /** Its bytes as they are: Java's own conversions would take them for linear light. */
  private static GrayU8 levels(BufferedImage image) {
    GrayU8 grey = new GrayU8(image.getWidth(), image.getHeight());
    image.getRaster().getDataElements(0, 0, grey.width, grey.height, grey.data);
    return grey;
  }

  /** A grey picture of the JDK's. */
  static BufferedImage toImage(GrayU8 grey) {
    BufferedImage image = new BufferedImage(grey.width, grey.height, BufferedImage.TYPE_BYTE_GRAY);
    byte[] levels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(grey.data, 0, levels, 0, levels.length);
    return image;
  }
}
