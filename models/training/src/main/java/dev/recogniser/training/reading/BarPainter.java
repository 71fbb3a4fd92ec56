package dev.recogniser.training.reading;

import dev.recogniser.training.report.Canvas;
import dev.recogniser.training.report.Fonts;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;

/**
 * Paints bars: a label, and below it what speaks for its being one character.
 *
 * @param canvas what is painted on
 */
record BarPainter(Canvas canvas) {

  static final int HEIGHT = 43;

  /** The bar over the columns of its ink. */
  private static final double INK = 5;

  private static final Font LABEL = Fonts.LABEL.deriveFont(17f);
  private static final Font ODDS = Fonts.SMALL.deriveFont(10.5f);
  private static final double ARC = 8;

  /**
   * Paints a bar.
   *
   * @param middle its column on the page
   * @param top its first row
   * @param columns how wide its ink is
   */
  void paint(Bar bar, double middle, double top, double columns) {
    Graphics2D graphics = canvas.graphics();
    double room = Math.max(BarRows.LEAST, columns);
    graphics.setColor(bar.chosen() ? Tint.CHOSEN_FILL : Tint.OTHER_FILL);
    graphics.fill(
        new RoundRectangle2D.Double(middle - room / 2, top + INK, room, HEIGHT - INK, ARC, ARC));
    graphics.setColor(bar.chosen() ? Tint.CHOSEN : Tint.OTHER);
    graphics.fill(new RoundRectangle2D.Double(middle - columns / 2, top, columns, INK, INK, INK));
    graphics.setColor(bar.chosen() ? Tint.CHOSEN : Tint.TEXT);
    canvas.centred(bar.label(), LABEL, middle, top + 22);
    graphics.setColor(bar.chosen() ? Tint.TEXT : Tint.QUIET);
    canvas.centred(odds(bar.odds()), ODDS, middle, top + 37);
  }

  /** With its sign, and a minus that is as wide as a plus. */
  static String odds(double odds) {
    String number = String.format(Locale.ROOT, "%.1f", Math.abs(odds));
    return number.equals("0.0") ? number : (odds < 0 ? "\u2212" : "+") + number;
  }
}
