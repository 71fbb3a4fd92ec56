package dev.recogniser.internal.picture;

import dev.recogniser.OptionException;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Writes on pictures. */
final class Lettering {

  private static final Color COLOUR = new Color(0x333333);

  private Lettering() {}

  /**
   * What to write with. Java without fonts fails in many ways, a plain {@code Error} among them.
   *
   * @param size of the letters, in pixels
   * @throws OptionException if there are no fonts
   */
  static Graphics2D on(BufferedImage picture, int size) {
    try {
      Graphics2D graphics = picture.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setColor(COLOUR);
      graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
      graphics.getFontMetrics().stringWidth("0");
      return graphics;
    } catch (RuntimeException | Error e) {
      if (e instanceof OutOfMemoryError || e instanceof StackOverflowError) {
        throw e;
      }
      throw new OptionException(
          "A legend needs fonts, and this Java finds none. Install fontconfig and a font (on Debian:"
              + " fontconfig fonts-dejavu-core), or draw no legend.",
          e);
    }
  }
}
