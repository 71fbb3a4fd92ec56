package dev.recogniser.internal.image;

import dev.recogniser.Box;
import dev.recogniser.DrawingException;
import dev.recogniser.DrawingReader;
import dev.recogniser.Stroke;
import java.util.List;
import java.util.Locale;

/**
 * How strokes lie on their raster: a pixel is the place {@code (units - origin) × scale}.
 *
 * @param left what lies at the raster's left edge, in stroke units
 * @param top what lies at the raster's top edge, in stroke units
 * @param scale raster pixels a stroke unit
 * @param width raster columns
 * @param height raster rows
 * @param penWidth the pen's width in stroke units; 0 where there are no strokes
 */
public record StrokeFrame(
    double left, double top, double scale, int width, int height, double penWidth) {

  /**
   * The pen's width on the raster, in pixels: enough for smooth edges, little enough to be quick.
   */
  static final double PEN_PIXELS = 4;

  /** Numbers beyond this overflow when they are multiplied. */
  private static final double LARGEST = 1e100;

  /**
   * The most pixels that all lines have together, where they lie across each other a pixel counts
   * for each: as many as 40 of the largest pages, which is a second of drawing.
   */
  private static final double MOST_INK = 40.0 * DrawingReader.STANDARD_MAX_PIXELS;

  /** The places that a pen's width is divided into at least. */
  private static final double FINEST = 64;

  /**
   * The frame of a part of an image.
   *
   * @param scale raster pixels for each of the image's own
   */
  public static StrokeFrame at(double left, double top, double scale) {
    return new StrokeFrame(left, top, scale, 1, 1, 0);
  }

  /**
   * Frames strokes with their pen.
   *
   * @throws DrawingException if the raster would be too large, or the lines too long, or the
   *     numbers are so large that they cannot tell two places of the pen apart
   * @throws IllegalArgumentException if the pen's width is not positive, or beyond all measure
   */
  public static StrokeFrame of(List<Stroke> strokes, double penWidth) {
    if (!(penWidth >= 1 / LARGEST && penWidth <= LARGEST)) {
      throw new IllegalArgumentException(
          "A pen's width is positive, from "
              + 1 / LARGEST
              + " to "
              + LARGEST
              + ", not "
              + penWidth
              + ". Give it in the strokes' own units.");
    }
    double scale = PEN_PIXELS / penWidth;
    if (strokes.isEmpty()) {
      return new StrokeFrame(0, 0, scale, 1, 1, penWidth);
    }
    strokes.forEach(stroke -> checkNumbers(stroke, penWidth));
    Box ink = strokes.stream().map(Stroke::bounds).reduce(Box::union).orElseThrow();
    double columns = Math.ceil((ink.width() + penWidth) * scale) + 2;
    double rows = Math.ceil((ink.height() + penWidth) * scale) + 2;
    if (columns * rows > DrawingReader.STANDARD_MAX_PIXELS) {
      throw new DrawingException(
          String.format(
              Locale.ROOT,
              "The strokes span %.4g × %.4g with a pen of width %.4g: too large for its pen. That is"
                  + " %.4g pixels, more than the %,d allowed. Give the width in the strokes' own"
                  + " units; 5 %% of a letter's height is usual.",
              ink.width(),
              ink.height(),
              penWidth,
              columns * rows,
              DrawingReader.STANDARD_MAX_PIXELS));
    }
    double margin = penWidth / 2 + 1 / scale;
    StrokeFrame frame =
        new StrokeFrame(
            ink.x() - margin, ink.y() - margin, scale, (int) columns, (int) rows, penWidth);
    frame.checkInk(strokes);
    return frame;
  }

  private void checkInk(List<Stroke> strokes) {
    double most = MOST_INK / (PEN_PIXELS * PEN_PIXELS);
    double pens = ink(strokes) / (PEN_PIXELS * PEN_PIXELS);
    if (pens > most) {
      throw new DrawingException(
          String.format(
              Locale.ROOT,
              "The strokes are %,.0f times as long as their pen is wide, more than the %,.0f"
                  + " allowed. Draw them in parts, or give the pen's width in the strokes' own units.",
              pens,
              most));
    }
  }

  /** The pixels of all lines, each by itself: their length times the pen's width. */
  double ink(List<Stroke> strokes) {
    return strokes.stream().mapToDouble(StrokeFrame::length).sum() * scale * penWidth * scale;
  }

  /** The way of the pen along a stroke, in the stroke's own units. */
  public static double length(Stroke stroke) {
    double length = 0;
    for (int i = 1; i < stroke.size(); i++) {
      length += Math.hypot(stroke.x(i) - stroke.x(i - 1), stroke.y(i) - stroke.y(i - 1));
    }
    return length;
  }

  /**
   * Far from the origin doubles lie so far apart that a line would turn into steps, or overflow.
   */
  private static void checkNumbers(Stroke stroke, double penWidth) {
    double farthest = 0;
    for (int i = 0; i < stroke.size(); i++) {
      farthest = Math.max(farthest, Math.max(Math.abs(stroke.x(i)), Math.abs(stroke.y(i))));
    }
    if (farthest > LARGEST || Math.ulp(farthest) > penWidth / FINEST) {
      throw new DrawingException(
          String.format(
              Locale.ROOT,
              "A stroke reaches as far as %.4g, too far for a pen of width %.4g. Give both in the same"
                  + " unit, and subtract the drawing's own origin from its points.",
              farthest,
              penWidth));
    }
  }

  /** A place on the raster, in stroke units. */
  public Box toDrawing(Box pixels) {
    return new Box(
        left + pixels.x() / scale,
        top + pixels.y() / scale,
        pixels.width() / scale,
        pixels.height() / scale);
  }

  /** A place in stroke units, on the raster. */
  public Box toRaster(Box units) {
    return new Box(
        (units.x() - left) * scale,
        (units.y() - top) * scale,
        units.width() * scale,
        units.height() * scale);
  }
}
