package dev.recogniser.internal.explain;

import dev.recogniser.Box;
import dev.recogniser.Explanation;
import dev.recogniser.HeatMap;
import dev.recogniser.internal.glyph.Resampler;

/** Brings heat from a method's grid to the pixels of a glyph, a drawing or a picture. */
public final class Placement {

  /** How often the outermost heat is repeated around the grid, for the kernel to lean on. */
  private static final int EDGE = 2;

  private Placement() {}

  /**
   * Interpolates an explanation's map.
   *
   * @param square what the map covers, in target pixels
   * @param width columns of the target, from pixel 0 on
   * @param height rows of the target
   * @return the heat at each pixel's centre; as the map, without a negative number where one label
   *     alone is explained
   */
  public static HeatMap place(Explanation explanation, Box square, int width, int height) {
    HeatMap map = explanation.map();
    float[] values = map.values();
    Resampler columns = axis(map.width(), square.x(), square.width(), width);
    Resampler rows = axis(map.height(), square.y(), square.height(), height);
    float[] narrow = new float[map.height() * width]; // rows of the map, columns of the target
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < width; x++) {
        narrow[y * width + x] = weigh(columns, x, values, y * map.width(), 1, map.width());
      }
    }
    float[] heat = new float[width * height];
    for (int i = 0; i < heat.length; i++) {
      float value = weigh(rows, i / width, narrow, i % width, width, map.height());
      heat[i] = explanation.against().isPresent() ? value : Math.max(0, value); // lobes reach below
    }
    return HeatMap.copyOf(width, height, heat);
  }

  private static Resampler axis(int cells, double from, double extent, int pixels) {
    double step = cells / extent;
    return Resampler.of(cells + 2 * EDGE, EDGE - from * step, step, pixels);
  }

  /** Weighs every {@code stride}-th of the values from {@code first} on, the ends repeated. */
  private static float weigh(
      Resampler axis, int output, float[] values, int first, int stride, int count) {
    float[] weights = axis.weights(output);
    int from = axis.first(output) - EDGE;
    float sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int cell = Math.min(Math.max(from + i, 0), count - 1);
      sum += weights[i] * values[first + cell * stride];
    }
    return sum;
  }
}
