package dev.recogniser.training.report;

import dev.recogniser.OptionException;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** The fonts of pictures. */
public final class Fonts {

  /** For a picture's title. */
  public static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 15);

  /** For what is read first. */
  public static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  /** For notes and numbers. */
  public static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  /** For labels: it tells I, l and 1 apart, and O and 0. */
  public static final Font LABEL = new Font(Font.MONOSPACED, Font.BOLD, 13);

  private Fonts() {}

  /**
   * Java without fonts fails in many ways, a plain {@code Error} among them.
   *
   * @throws OptionException if there are none
   */
  public static void require() {
    try {
      Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
      graphics.getFontMetrics(TEXT).stringWidth("0");
      graphics.dispose();
    } catch (RuntimeException | Error e) {
      if (e instanceof OutOfMemoryError || e instanceof StackOverflowError) {
        throw e;
      }
      throw new OptionException(
          "Pictures need fonts, and this Java finds none. Install fontconfig and a font"
              + " (on Debian: fontconfig fonts-dejavu-core), then call it again.",
          e);
    }
  }
}
