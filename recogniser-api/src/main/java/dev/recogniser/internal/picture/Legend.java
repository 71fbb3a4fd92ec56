package dev.recogniser.internal.picture;

import dev.recogniser.OptionException;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * What the colours of a picture mean: a bar of them between two words, for a strip below it.
 *
 * @param colours the picture's colours
 * @param low what the left end means
 * @param high what the right end means
 * @param from the number at the left end: 0 or −1
 */
public record Legend(ColourMap colours, String low, String high, int from) {

  private static final int SIZE = 14;
  private static final int MARGIN = 10;
  private static final int BAR = 90;

  /** The strip's height. */
  static final int HEIGHT = SIZE + 2 * MARGIN;

  /** The width that it needs. */
  int width() {
    Graphics2D graphics = graphics(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    FontMetrics font = graphics.getFontMetrics();
    graphics.dispose();
    return font.stringWidth(low) + BAR + font.stringWidth(high) + 4 * MARGIN;
  }

  /** Draws it at the bottom of a picture. */
  void draw(BufferedImage picture) {
    int top = picture.getHeight() - HEIGHT;
    Graphics2D graphics = graphics(picture);
    FontMetrics font = graphics.getFontMetrics();
    int baseline = top + (HEIGHT + font.getAscent() - font.getDescent()) / 2;
    int bar = 2 * MARGIN + font.stringWidth(low);
    graphics.drawString(low, MARGIN, baseline);
    graphics.drawString(high, bar + BAR + MARGIN, baseline);
    graphics.drawRect(bar - 1, top + MARGIN - 1, BAR + 1, SIZE + 1);
    graphics.dispose();
    for (int x = 0; x < BAR; x++) {
      int rgb = colours.rgb(from + (1.0 - from) * x / (BAR - 1));
      for (int y = 0; y < SIZE; y++) {
        picture.setRGB(bar + x, top + MARGIN + y, 0xff000000 | rgb);
      }
    }
  }

  /** Java without fonts fails in ways of its own, on the first use and on later ones. */
  private static Graphics2D graphics(BufferedImage picture) {
    try {
      Graphics2D graphics = picture.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setColor(new Color(0x333333));
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, SIZE));
      graphics.getFontMetrics().stringWidth("0");
      return graphics;
    } catch (RuntimeException | LinkageError | InternalError e) {
      throw new OptionException(
          "A legend needs fonts, and this Java finds none. Install fontconfig and a font (on Debian:"
              + " fontconfig fonts-dejavu-core), or draw no legend.",
          e);
    }
  }
}
