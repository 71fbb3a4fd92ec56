package dev.recogniser.training.reading;

import dev.recogniser.Box;
import dev.recogniser.InkRaster;
import dev.recogniser.internal.read.LineFit;
import dev.recogniser.internal.read.SeenLine;
import dev.recogniser.internal.segment.Hypothesis;
import dev.recogniser.training.report.Canvas;
import dev.recogniser.training.report.Fonts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A line's ink, its pieces in two tints, on base line and height, and its bars beneath. */
final class LinePanel {

  private static final int ROW = BarPainter.HEIGHT + 9;
  private static final int ABOVE_BARS = 18;

  /** Room at both ends for what is wider than the bar that it stands in. */
  private static final double SIDE = BarRows.LEAST / 2;

  /** Room for the names of base line and height, at the right. */
  private static final int NAMES = 60;

  private static final BasicStroke DOTTED =
      new BasicStroke(
          1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0.1f, 4}, 0);

  private final SeenLine line;
  private final List<BarRows.Placed> bars;
  private final double scale;
  private final Box ink;

  LinePanel(SeenLine line, List<Bar> bars, double scale) {
    this.line = line;
    this.bars = BarRows.of(bars, scale);
    this.scale = scale;
    this.ink = ink(line);
  }

  private static Box ink(SeenLine line) {
    return line.lattice().hypotheses().stream()
        .map(Hypothesis::box)
        .reduce(Box::union)
        .orElseThrow();
  }

  /** How wide a line's ink is, in pixels of the raster. */
  static double extent(SeenLine line) {
    return ink(line).width();
  }

  int width() {
    return (int) Math.ceil(scale * ink.width() + 2 * SIDE) + NAMES;
  }

  int height() {
    return inkHeight() + ABOVE_BARS + rows() * ROW;
  }

  private int inkHeight() {
    return (int) Math.ceil(scale * ink.height());
  }

  private int rows() {
    return 1 + bars.stream().mapToInt(BarRows.Placed::row).max().orElseThrow();
  }

  private double x(double column) {
    return SIDE + scale * (column - ink.x());
  }

  private double y(double row) {
    return scale * (row - ink.y());
  }

  void paint(Canvas canvas) {
    paintFit(canvas, 0, "base line");
    paintFit(canvas, line.fit().height(), "x-height");
    paintPieces(canvas.graphics());
    BarPainter painter = new BarPainter(canvas);
    for (BarRows.Placed placed : bars) {
      Bar bar = placed.bar();
      painter.paint(bar, x(bar.middle()), top(placed.row()), scale * bar.box().width());
    }
    paintSpaces(canvas);
  }

  private int top(int row) {
    return inkHeight() + ABOVE_BARS + row * ROW;
  }

  /** A line so far above the base line. */
  private void paintFit(Canvas canvas, double up, String name) {
    LineFit fit = line.fit();
    double left = y(fit.base() + fit.slope() * (ink.x() - fit.middle()) - up);
    double right = left + scale * fit.slope() * ink.width();
    Graphics2D graphics = canvas.graphics();
    graphics.setColor(Tint.GUIDE);
    graphics.setStroke(DOTTED);
    graphics.draw(new Line2D.Double(0, left, width() - NAMES, right));
    graphics.setColor(Tint.QUIET);
    canvas.left(name, Fonts.SMALL, width() - NAMES + 6, right + 4);
  }

  private void paintPieces(Graphics2D graphics) {
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    boolean next = false;
    for (Hypothesis each : line.lattice().hypotheses()) {
      if (each.to() == each.from() + 1 && each.glyph() != null) {
        InkRaster raster = each.cut().toSegment(0, false).ink();
        AffineTransform place =
            AffineTransform.getTranslateInstance(x(each.box().x()), y(each.box().y()));
        place.scale(scale, scale);
        graphics.drawImage(tinted(raster, next ? Tint.NEXT_PIECE : Tint.PIECE), place, null);
        next = !next;
      }
    }
  }

  private static BufferedImage tinted(InkRaster raster, Color tint) {
    BufferedImage image =
        new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        image.setRGB(x, y, (raster.at(x, y) << 24) | (tint.getRGB() & 0xffffff));
      }
    }
    return image;
  }

  private void paintSpaces(Canvas canvas) {
    Bar before = null;
    for (BarRows.Placed placed : bars) {
      if (placed.bar().spaceBefore() && before != null) {
        double middle = (x(before.box().right()) + x(placed.bar().box().x())) / 2;
        canvas.graphics().setColor(Tint.CHOSEN);
        canvas.centred("space", Fonts.SMALL, middle, top(0) + 26);
      }
      before = placed.bar();
    }
  }
}
