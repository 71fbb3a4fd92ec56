package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;

/** The mean of each pixel and its eight neighbours: takes most of the noise away. */
final class BoxBlur {

  private BoxBlur() {}

  static InkRaster of(InkRaster raster) {
    return rows(Transposed.of(rows(Transposed.of(raster))));
  }

  private static InkRaster rows(InkRaster raster) {
    int width = raster.width();
    byte[] levels = new byte[width * raster.height()];
    raster.levels().get(levels);
    for (int from = 0; from < levels.length; from += width) {
      int before = levels[from] & 0xff;
      for (int x = from; x < from + width; x++) {
        int level = levels[x] & 0xff;
        int after = levels[Math.min(x + 1, from + width - 1)] & 0xff;
        levels[x] = (byte) ((before + level + after + 1) / 3);
        before = level;
      }
    }
    return InkRaster.wrap(width, raster.height(), levels);
  }
}
