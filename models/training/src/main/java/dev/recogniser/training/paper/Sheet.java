package dev.recogniser.training.paper;

import dev.recogniser.Box;
import dev.recogniser.Stroke;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;

/** A sheet that strokes are written on, as an image. Not for several threads. */
final class Sheet implements AutoCloseable {

  /** Paper around the ink, in heights. */
  private static final double MARGIN = 1;

  private static final int PAPER = 250;
  private static final int INK = 40;

  private final Box ink;
  private final double height;
  private final double scale;
  private final double pen;
  private final BufferedImage image;
  private final Graphics2D graphics;

  /**
   * Takes a blank sheet.
   *
   * @param ink the extent of what will be written, in stroke units
   * @param penWidth in stroke units
   * @param unit the height of a character, in stroke units
   * @param height the same in pixels
   */
  Sheet(Box ink, double penWidth, double unit, double height) {
    this.ink = ink;
    this.height = height;
    this.scale = height / unit;
    this.pen = Math.max(1, penWidth * scale);
    int columns = (int) Math.ceil(ink.width() * scale + 2 * MARGIN * height);
    int rows = (int) Math.ceil(ink.height() * scale + 2 * MARGIN * height);
    this.image = new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
    this.graphics = image.createGraphics();
    graphics.setColor(new Color(PAPER, PAPER, PAPER));
    graphics.fillRect(0, 0, columns, rows);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** The height of a character in pixels. */
  double height() {
    return height;
  }

  /** The pen's width in pixels. */
  double pen() {
    return pen;
  }

  int width() {
    return image.getWidth();
  }

  /** Its own pixels, row by row. */
  byte[] levels() {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  BufferedImage image() {
    return image;
  }

  /** The row that the ink ends above. */
  double baseline() {
    return MARGIN * height + ink.height() * scale;
  }

  /** The same place in pixels. */
  Box place(Box box) {
    return new Box(x(box.x()), y(box.y()), box.width() * scale, box.height() * scale);
  }

  private double x(double x) {
    return MARGIN * height + (x - ink.x()) * scale;
  }

  private double y(double y) {
    return MARGIN * height + (y - ink.y()) * scale;
  }

  void setPen(double width, int level) {
    graphics.setColor(new Color(level, level, level));
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  /** Draws lines from edge to edge, all over the sheet. */
  void horizontals(double through, double pitch, double tilt) {
    double rise = tilt * width();
    double first = through - Math.ceil(through / pitch + 1) * pitch;
    for (double y = first; y < image.getHeight() + pitch; y += pitch) {
      graphics.draw(new Line2D.Double(-1, y, width() + 1, y + rise));
    }
  }

  /** The same downwards. */
  void verticals(double through, double pitch, double tilt) {
    double shift = tilt * image.getHeight();
    double first = through - Math.ceil(through / pitch + 1) * pitch;
    for (double x = first; x < width() + pitch; x += pitch) {
      graphics.draw(new Line2D.Double(x, -1, x + shift, image.getHeight() + 1));
    }
  }

  /** Draws a rectangle around the ink. */
  void frame(double gap) {
    Box box = place(ink);
    double margin = gap + pen;
    graphics.draw(
        new Rectangle2D.Double(
            box.x() - margin,
            box.y() - margin,
            box.width() + 2 * margin,
            box.height() + 2 * margin));
  }

  void write(List<Stroke> strokes) {
    setPen(pen, INK);
    for (Stroke stroke : strokes) {
      Path2D path = new Path2D.Double();
      path.moveTo(x(stroke.x(0)), y(stroke.y(0)));
      for (int i = 0; i < stroke.size(); i++) {
        path.lineTo(x(stroke.x(i)), y(stroke.y(i)));
      }
      graphics.draw(path);
    }
  }

  @Override
  public void close() {
    graphics.dispose();
  }
}
