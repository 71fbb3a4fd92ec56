package dev.recogniser.training.report;

import dev.recogniser.Glyph;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** White paper to draw on, with more pixels than it says, for sharp screens. */
public final class Canvas {

  /** Pixels for each one of the page. */
  public static final int SCALE = 2;

  private final BufferedImage image;
  private final Graphics2D graphics;

  /**
   * White paper.
   *
   * @param width in pixels of the page
   * @param height in pixels of the page
   * @throws dev.recogniser.OptionException if this Java has no fonts
   */
  public Canvas(int width, int height) {
    Fonts.require();
    image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(SCALE, SCALE);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }

  /**
   * Draws in pixels of the page.
   *
   * @return the canvas's own, which it disposes of
   */
  public Graphics2D graphics() {
    return graphics;
  }

  /**
   * Writes so that the middle of the text's base line is at a point.
   *
   * @param text what to write, in the colour at hand
   * @param font how
   * @param x the middle
   * @param baseline the row of the base line
   */
  public void centred(String text, Font font, double x, double baseline) {
    graphics.setFont(font);
    graphics.drawString(
        text, (float) (x - graphics.getFontMetrics().stringWidth(text) / 2.0), (float) baseline);
  }

  /**
   * Writes so that the text begins at a point.
   *
   * @param text what to write, in the colour at hand
   * @param font how
   * @param x the left end
   * @param baseline the row of the base line
   */
  public void left(String text, Font font, double x, double baseline) {
    graphics.setFont(font);
    graphics.drawString(text, (float) x, (float) baseline);
  }

  /** Draws a glyph as the model saw it, dark on white, with a thin frame. */
  void glyph(Glyph glyph, int x, int y, int side) {
    BufferedImage ink = new BufferedImage(Glyph.SIDE, Glyph.SIDE, BufferedImage.TYPE_INT_RGB);
    float[] values = glyph.ink();
    for (int i = 0; i < Glyph.PIXELS; i++) {
      int level = Math.round(255 * (1 - values[i]));
      ink.setRGB(i % Glyph.SIDE, i / Glyph.SIDE, level << 16 | level << 8 | level);
    }
    graphics.drawImage(ink, x, y, side, side, null);
    graphics.setColor(Look.GRID);
    graphics.drawRect(x - 1, y - 1, side + 1, side + 1);
    graphics.setColor(Look.TEXT);
  }

  /**
   * Ends the drawing.
   *
   * @return the picture as a PNG file
   */
  public byte[] png() {
    return picture("picture", "").png();
  }

  /** The picture, to which nothing is added any more. */
  Picture picture(String name, String alt) {
    graphics.dispose();
    return new Picture(name, alt, image);
  }
}
