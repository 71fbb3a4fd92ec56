package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;
import java.nio.ByteBuffer;

/** A raster with rows for columns, so that what is done along rows can be done along columns. */
final class Transposed {

  /** Pixels of a tile's side: what is read and what is written both stay in a cache. */
  private static final int TILE = 32;

  private Transposed() {}

  static InkRaster of(InkRaster raster) {
    int width = raster.width();
    int height = raster.height();
    byte[] from = new byte[width * height];
    ByteBuffer levels = raster.levels();
    levels.get(from);
    byte[] to = new byte[from.length];
    for (int top = 0; top < height; top += TILE) {
      for (int left = 0; left < width; left += TILE) {
        for (int y = top; y < Math.min(height, top + TILE); y++) {
          for (int x = left; x < Math.min(width, left + TILE); x++) {
            to[x * height + y] = from[y * width + x];
          }
        }
      }
    }
    return InkRaster.wrap(height, width, to);
  }
}
