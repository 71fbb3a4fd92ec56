package dev.recogniser.internal.explain;

import dev.recogniser.Box;
import dev.recogniser.Explanation;
import dev.recogniser.HeatMap;
import dev.recogniser.internal.glyph.Resampler;

/** Brings heat from a method's grid to the pixels of a glyph, a drawing or a picture. */
public final class Placement {

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
    Axis columns = Axis.of(map.width(), square.x(), square.width(), width);
    Axis rows = Axis.of(map.height(), square.y(), square.height(), height);
    float[] narrow = new float[map.height() * width]; // rows of the map, columns of the target
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < width; x++) {
        narrow[y * width + x] = weigh(columns, x, values, y * map.width(), 1);
      }
    }
    float[] heat = new float[width * height];
    for (int i = 0; i < heat.length; i++) {
      float value = weigh(rows, i / width, narrow, i % width, width);
      heat[i] = explanation.against().isPresent() ? value : Math.max(0, value); // lobes reach below
    }
    return HeatMap.wrap(width, height, heat);
  }

  /**
   * One axis of the grid, and of the target.
   *
   * @param weights of the cells for each pixel
   * @param cells how many there are
   * @param edge how often the outermost cell is repeated on either side, for the kernel to lean on
   */
  private record Axis(Resampler weights, int cells, int edge) {

    static Axis of(int cells, double from, double extent, int pixels) {
      double step = cells / extent;
      int edge = (int) Math.ceil(2 * Math.max(step, 1)); // as wide as half of the kernel
      double start = edge - from * step;
      return new Axis(Resampler.of(cells + 2 * edge, start, step, pixels), cells, edge);
    }
  }

  /** Weighs every {@code stride}-th of the values from {@code first} on. */
  private static float weigh(Axis axis, int pixel, float[] values, int first, int stride) {
    Resampler weights = axis.weights();
    float sum = 0;
    for (int i = weights.first(pixel); i < weights.end(pixel); i++) {
      int cell = Math.min(Math.max(i - axis.edge(), 0), axis.cells() - 1);
      sum += weights.weight(pixel, i) * values[first + cell * stride];
    }
    return sum;
  }
}
