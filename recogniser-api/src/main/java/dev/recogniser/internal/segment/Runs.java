package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The horizontal runs of ink in a raster, row by row from the left. */
final class Runs {

  private final int[] firstInRow;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;

  private Runs(int rows) {
    this.firstInRow = new int[rows + 1];
  }

  /** Finds the runs of pixels that have at least a level of ink. */
  static Runs of(InkRaster raster, int threshold) {
    Runs runs = new Runs(raster.height());
    ByteBuffer levels = raster.levels();
    byte[] row = new byte[raster.width()];
    for (int y = 0; y < raster.height(); y++) {
      levels.get(y * row.length, row);
      runs.scan(row, threshold);
      runs.firstInRow[y + 1] = runs.count;
    }
    return runs;
  }

  private void scan(byte[] row, int threshold) {
    int start = skipPaper(row, 0, threshold);
    while (start < row.length) {
      int end = start + 1;
      while (end < row.length && (row[end] & 0xff) >= threshold) {
        end++;
      }
      add(start, end);
      start = skipPaper(row, end, threshold);
    }
  }

  /** The first pixel of ink from one on, or the row's end. */
  private static int skipPaper(byte[] row, int from, int threshold) {
    int x = from;
    while (x <= row.length - Paper.PIXELS && Paper.isFainter(row, x, threshold)) {
      x += Paper.PIXELS;
    }
    while (x < row.length && (row[x] & 0xff) < threshold) {
      x++;
    }
    return x;
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  int count() {
    return count;
  }

  int rows() {
    return firstInRow.length - 1;
  }

  /** The first run of a row; that of row {@code rows()} is the number of runs. */
  int first(int row) {
    return firstInRow[row];
  }

  /** A run's first column. */
  int start(int run) {
    return starts[run];
  }

  /** The column after a run's last. */
  int end(int run) {
    return ends[run];
  }

  /** Its pixels. */
  int width(int run) {
    return end(run) - start(run);
  }
}
