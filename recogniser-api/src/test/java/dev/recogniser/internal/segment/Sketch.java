package dev.recogniser.internal.segment;

import dev.recogniser.Drawing;
import dev.recogniser.InkRaster;
import dev.recogniser.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** Characters drawn by hand-written strokes, 100 units high on a baseline at {@code y}. */
final class Sketch {

  static final double PEN = 6;

  private final List<Stroke> strokes = new ArrayList<>();

  /** A character's strokes; the letter names what they look like. */
  Sketch draw(char letter, double x, double y) {
    switch (letter) {
      case 'a' ->
          line(x + 40, y - 60, x, y - 50, x, y - 5, x + 40, y - 10, x + 40, y - 60, x + 45, y);
      case 'b' -> line(x, y - 100, x, y, x + 40, y - 5, x + 40, y - 50, x, y - 55);
      case 'c' -> line(x + 45, y - 55, x, y - 50, x, y - 5, x + 45, y);
      case 'd' -> line(x + 40, y - 50, x, y - 45, x, y - 5, x + 40, y - 5, x + 40, y - 100);
      case 'i' -> line(x, y - 60, x, y).line(x, y - 85);
      case 'l' -> line(x, y - 100, x, y);
      case 'E' ->
          line(x, y - 100, x, y)
              .line(x, y - 98, x + 50, y - 100)
              .line(x + 2, y - 50, x + 40, y - 52)
              .line(x + 1, y - 2, x + 50, y);
      case '5' ->
          line(x, y - 98, x, y - 55, x + 45, y - 45, x + 45, y - 5, x, y)
              .line(x + 2, y - 98, x + 50, y - 100);
      default -> throw new IllegalArgumentException("No strokes for " + letter);
    }
    return this;
  }

  /** Characters 80 units apart; a space leaves one out. */
  Sketch write(String text, double x, double y) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ') {
        draw(text.charAt(i), x + 80 * i, y);
      }
    }
    return this;
  }

  Sketch line(double... points) {
    strokes.add(Stroke.of(points));
    return this;
  }

  /** All of it, turned clockwise. */
  Sketch turned(double degrees) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    Sketch turned = new Sketch();
    for (Stroke stroke : strokes) {
      double[] points = new double[2 * stroke.size()];
      for (int i = 0; i < stroke.size(); i++) {
        points[2 * i] = stroke.x(i) * cos - stroke.y(i) * sin;
        points[2 * i + 1] = stroke.x(i) * sin + stroke.y(i) * cos;
      }
      turned.line(points);
    }
    return turned;
  }

  List<Stroke> strokes() {
    return strokes;
  }

  Drawing strokesDrawing() {
    return Drawing.ofStrokes(strokes, PEN);
  }

  /** The same as an image without strokes. */
  Drawing image() {
    return Drawing.of(strokesDrawing().raster());
  }

  /** Every pixel of a raster put through a function of its level and place. */
  static InkRaster map(InkRaster raster, PixelOperator operator) {
    byte[] levels = new byte[raster.width() * raster.height()];
    for (int y = 0, i = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++, i++) {
        levels[i] = (byte) Math.max(0, Math.min(255, operator.apply(raster.at(x, y), x, y)));
      }
    }
    return InkRaster.wrap(raster.width(), raster.height(), levels);
  }

  /** A raster with paper around. */
  static InkRaster pad(InkRaster raster, int margin) {
    return raster(
        raster.width() + 2 * margin,
        raster.height() + 2 * margin,
        (x, y) -> {
          int u = x - margin;
          int v = y - margin;
          boolean inside = u >= 0 && v >= 0 && u < raster.width() && v < raster.height();
          return inside ? raster.at(u, v) : 0;
        });
  }

  static InkRaster raster(int width, int height, IntBinaryOperator level) {
    byte[] levels = new byte[width * height];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) level.applyAsInt(i % width, i / width);
    }
    return InkRaster.wrap(width, height, levels);
  }

  /** How far the values of glyphs that lie a little otherwise on their rasters are apart. */
  static double meanDifference(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs(one[i] - other[i]);
    }
    return sum / one.length;
  }

  /** A new level for a pixel. */
  interface PixelOperator {
    int apply(int level, int x, int y);
  }
}
