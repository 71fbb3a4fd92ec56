package dev.recogniser.paper;

import boofcv.alg.filter.blur.BlurImageOps;
import boofcv.alg.filter.misc.AverageDownSampleOps;
import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayU8;

/**
 * A reduced copy of a photo without what is thin on it, in steps of brightness that do not depend
 * on the light: twice as much light is always {@link #DOUBLE} more.
 *
 * @param levels the shades, from 0 to 8 times {@link #DOUBLE}
 * @param scale how many of the photo's pixels a pixel is wide
 */
record Shades(GrayF32 levels, double scale) {

  /** What twice as much light adds. */
  static final float DOUBLE = 32;

  /** The most pixels of the copy: a side of a sheet is then some hundred long. */
  private static final int MOST_PIXELS = 320_000;

  /** Half the width of what is lost, as a share of the longer side: more than a pen or a frame. */
  private static final double THIN = 1 / 80.0;

  static Shades of(GrayU8 photo) {
    double scale = Math.max(1, Math.sqrt(photo.totalPixels() / (double) MOST_PIXELS));
    GrayU8 copy = reduced(photo, scale);
    int radius = (int) Math.ceil(THIN * Math.max(copy.width, copy.height));
    GrayU8 smooth = BlurImageOps.gaussian(copy, null, 1.5, 4, null);
    GrayF32 levels = logarithms(Closing.of(smooth, radius));
    return new Shades(BlurImageOps.gaussian(levels, null, 1, 2, null), scale);
  }

  private static GrayU8 reduced(GrayU8 photo, double scale) {
    int width = Math.max(1, (int) Math.round(photo.width / scale));
    int height = Math.max(1, (int) Math.round(photo.height / scale));
    if (scale == 1) {
      return photo;
    }
    GrayU8 copy = new GrayU8(width, height);
    AverageDownSampleOps.down(photo, copy);
    return copy;
  }

  private static GrayF32 logarithms(GrayU8 picture) {
    float[] table = new float[256];
    for (int level = 0; level < 256; level++) {
      table[level] = (float) (DOUBLE * Math.log(level + 1) / Math.log(2));
    }
    GrayF32 levels = new GrayF32(picture.width, picture.height);
    for (int i = 0; i < levels.data.length; i++) {
      levels.data[i] = table[picture.data[i] & 0xff];
    }
    return levels;
  }

  int width() {
    return levels.width;
  }

  int height() {
    return levels.height;
  }

  /** The shade at a point; NaN outside of the picture. */
  float at(Corner point) {
    int x = (int) Math.floor(point.x());
    int y = (int) Math.floor(point.y());
    return levels.isInBounds(x, y) ? levels.data[y * levels.width + x] : Float.NaN;
  }
}
