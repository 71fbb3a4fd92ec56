package dev.recogniser.internal.image;

import dev.recogniser.InkRaster;
import dev.recogniser.Stroke;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;

/**
 * Draws pen strokes with a round, smooth-edged pen. A tangle, with more ink than a large raster has
 * paper, gets rough edges: smooth ones cost ten times as much, and nobody sees them there.
 */
public final class StrokeRenderer {

  /** From so many pixels on a raster is large. */
  private static final int LARGE = 1 << 20;

  private StrokeRenderer() {}

  /**
   * Draws strokes.
   *
   * @param strokes what to draw, at least partly inside the frame
   * @param frame where the strokes lie on the raster
   * @return the ink
   */
  public static InkRaster render(List<Stroke> strokes, StrokeFrame frame) {
    return render(strokes, frame, !isTangle(strokes, frame));
  }

  /** Whether strokes have more ink than the raster has room for, and a large one would have. */
  public static boolean isTangle(List<Stroke> strokes, StrokeFrame frame) {
    return frame.ink(strokes) > Math.max(LARGE, (double) frame.width() * frame.height());
  }

  /** Draws strokes with edges as they are wanted. */
  public static InkRaster render(List<Stroke> strokes, StrokeFrame frame, boolean smooth) {
    return InkRaster.wrap(
        frame.width(), frame.height(), smooth ? smooth(strokes, frame) : rough(strokes, frame));
  }

  private static byte[] rough(List<Stroke> strokes, StrokeFrame frame) {
    byte[] levels = new byte[frame.width() * frame.height()];
    RoughPen pen = new RoughPen(frame, levels);
    strokes.forEach(pen::draw);
    return levels;
  }

  private static byte[] smooth(List<Stroke> strokes, StrokeFrame frame) {
    BufferedImage image =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.setStroke(
          new BasicStroke(
              (float) (frame.penWidth() * frame.scale()),
              BasicStroke.CAP_ROUND,
              BasicStroke.JOIN_ROUND));
      strokes.forEach(stroke -> graphics.draw(path(stroke, frame)));
    } finally {
      graphics.dispose();
    }
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  private static Path2D path(Stroke stroke, StrokeFrame frame) {
    Path2D path = new Path2D.Double();
    path.moveTo(column(stroke, 0, frame), row(stroke, 0, frame));
    for (int i = 1; i < stroke.size(); i++) {
      path.lineTo(column(stroke, i, frame), row(stroke, i, frame));
    }
    if (stroke.size() == 1) { // a dot: a path without a line draws no caps
      path.lineTo(column(stroke, 0, frame), row(stroke, 0, frame));
    }
    return path;
  }

  private static double column(Stroke stroke, int point, StrokeFrame frame) {
    return (stroke.x(point) - frame.left()) * frame.scale();
  }

  private static double row(Stroke stroke, int point, StrokeFrame frame) {
    return (stroke.y(point) - frame.top()) * frame.scale();
  }
}
