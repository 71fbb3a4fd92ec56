package dev.recogniser.examples.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Paints the pictures of {@code examples/drawings} from their strokes, one pixel a unit. */
final class SamplePainter {

  private static final int MARGIN = 40;

  private SamplePainter() {}

  static BufferedImage paint(SampleDrawing.Content drawing) {
    return switch (drawing.look()) {
      case paper -> draw(drawing, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE, Color.BLACK);
      case dark -> draw(drawing, BufferedImage.TYPE_BYTE_GRAY, Color.BLACK, Color.WHITE);
      case transparent ->
          draw(drawing, BufferedImage.TYPE_INT_ARGB, new Color(0, 0, 0, 0), new Color(20, 50, 140));
      case photo ->
          photograph(draw(drawing, BufferedImage.TYPE_INT_RGB, Color.WHITE, new Color(60, 60, 75)));
    };
  }

  private static BufferedImage draw(
      SampleDrawing.Content drawing, int type, Color paper, Color ink) {
    int width = MARGIN + (int) largest(drawing, 0);
    int height = MARGIN + (int) largest(drawing, 1);
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setBackground(paper);
    graphics.clearRect(0, 0, width, height);
    graphics.setColor(ink);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setStroke(
        new BasicStroke((float) drawing.penWidth(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    drawing.strokes().forEach(points -> graphics.draw(path(points)));
    graphics.dispose();
    return image;
  }

  /** The largest coordinate: 0 for x, 1 for y. */
  private static double largest(SampleDrawing.Content drawing, int axis) {
    double most = 0;
    for (double[] points : drawing.strokes()) {
      for (int i = axis; i < points.length; i += 2) {
        most = Math.max(most, points[i]);
      }
    }
    return most;
  }

  private static Path2D path(double[] points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }

  /** Light that falls off from the top left, the soft shadow of a hand, and a sensor's noise. */
  private static BufferedImage photograph(BufferedImage page) {
    Random noise = new Random(1);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        double light = light((double) x / page.getWidth(), (double) y / page.getHeight());
        double grain = 5 * noise.nextGaussian();
        Color colour = new Color(page.getRGB(x, y));
        page.setRGB(
            x,
            y,
            new Color(
                    level(colour.getRed() * light + grain),
                    level(colour.getGreen() * light * 0.98 + grain),
                    level(colour.getBlue() * light * 0.9 + grain))
                .getRGB());
      }
    }
    return page;
  }

  /** How much light falls on a place of the page, whose sides are 1 long. */
  private static double light(double x, double y) {
    double shadow = Math.exp(-8 * (Math.pow(x - 0.8, 2) + Math.pow(y - 0.9, 2)));
    return 0.95 - 0.3 * x - 0.1 * y - 0.2 * shadow;
  }

  private static int level(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }
}
