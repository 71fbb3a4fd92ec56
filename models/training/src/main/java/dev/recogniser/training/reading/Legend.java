package dev.recogniser.training.reading;

import dev.recogniser.Box;
import dev.recogniser.training.report.Canvas;
import dev.recogniser.training.report.Fonts;

/** Tells what the bars of a lattice's picture mean. */
final class Legend {

  private static final int NOTE = 24;

  static final int HEIGHT = BarPainter.HEIGHT + NOTE;
  static final int WIDTH = 560;

  private static final int BAR = 36;
  private static final int SECOND = 260;
  private static final Box NOWHERE = new Box(0, 0, 0, 0);

  private Legend() {}

  static void paint(Canvas canvas) {
    BarPainter painter = new BarPainter(canvas);
    painter.paint(new Bar(NOWHERE, 1, "a", 4.2, true, false), BAR / 2.0, 0, BAR);
    text(canvas, BAR + 12, "chosen, and read as a");
    painter.paint(new Bar(NOWHERE, 2, "N", -3.1, false, false), SECOND + BAR / 2.0, 0, BAR);
    text(canvas, SECOND + BAR + 12, "another hypothesis, shaped like an N");
    canvas.graphics().setColor(Tint.QUIET);
    canvas.left(
        "Each number is what speaks for one character, and not for a part of one or several.",
        Fonts.SMALL,
        0,
        HEIGHT - 4);
  }

  private static void text(Canvas canvas, int x, String text) {
    canvas.graphics().setColor(Tint.TEXT);
    canvas.left(text, Fonts.TEXT, x, 28);
  }
}
