package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;

/**
 * Where the runs of an image's component lie, by the middles of their pixels.
 *
 * @param runs the pixels, of the drawing's raster
 * @param pixels the bounds of them all
 * @param area how many they are
 * @param bounds the same in the drawing's own coordinates
 */
record RunSpread(Drawing drawing, InkRuns runs, Bounds pixels, int area, Box bounds)
    implements Spread {

  RunSpread(Drawing drawing, InkRuns runs, Bounds pixels, int area) {
    this(drawing, runs, pixels, area, pixels.in(drawing));
  }

  @Override
  public double shareIn(Box box) {
    Box there = drawing.inRaster(box);
    int left = first(there.x());
    int top = first(there.y());
    int right = first(there.right());
    int bottom = first(there.bottom());
    if (pixels.left() >= left
        && pixels.top() >= top
        && pixels.right() <= right
        && pixels.bottom() <= bottom) {
      return 1;
    }
    long inside = 0;
    for (int run = firstIn(top); run < runs.count() && runs.row(run) < bottom; run++) {
      int from = Math.max(left, runs.start(run));
      inside += Math.max(0, Math.min(right, runs.end(run)) - from);
    }
    return (double) inside / area;
  }

  /** The first pixel whose middle lies beyond a place. */
  private static int first(double place) {
    return (int) Math.ceil(place - 0.5);
  }

  /** The first run in a row or below. */
  private int firstIn(int row) {
    int low = 0;
    int high = runs.count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.row(middle) < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
