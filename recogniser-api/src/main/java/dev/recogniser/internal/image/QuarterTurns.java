package dev.recogniser.internal.image;

import dev.recogniser.InkRaster;
import dev.recogniser.Stroke;
import java.nio.ByteBuffer;

/** Turns drawings clockwise by quarters. */
public final class QuarterTurns {

  private QuarterTurns() {}

  /** Turns an image, whose top left corner is the origin before and after. */
  public static InkRaster of(InkRaster raster, int quarters) {
    boolean lies = quarters % 2 == 1;
    int width = lies ? raster.height() : raster.width();
    int height = lies ? raster.width() : raster.height();
    ByteBuffer from = raster.levels();
    byte[] levels = new byte[width * height];
    for (int y = 0, to = 0; y < height; y++) {
      for (int x = 0; x < width; x++, to++) {
        int column = quarters == 1 ? y : quarters == 2 ? width - 1 - x : height - 1 - y;
        int row = quarters == 1 ? width - 1 - x : quarters == 2 ? height - 1 - y : x;
        levels[to] = from.get(row * raster.width() + column);
      }
    }
    return InkRaster.wrap(width, height, levels);
  }

  /** Turns a stroke around the origin. */
  public static Stroke of(Stroke stroke, int quarters) {
    double[] points = new double[2 * stroke.size()];
    for (int i = 0; i < stroke.size(); i++) {
      double x = stroke.x(i);
      double y = stroke.y(i);
      points[2 * i] = quarters == 1 ? -y : quarters == 2 ? -x : y;
      points[2 * i + 1] = quarters == 1 ? x : quarters == 2 ? -y : -x;
    }
    return Stroke.of(points);
  }
}
