package dev.recogniser.internal.segment;

import dev.recogniser.InkRaster;
import java.nio.ByteBuffer;

/**
 * Draws components with their soft edges: the pixels around that are too faint to belong to any
 * component, but no paper either.
 */
final class SoftEdge {

  /** How far an edge fades out, in pen widths: a photo's blur grows with its lines. */
  private static final double FADE = 0.25;

  private static final int MAX_WIDTH = 4;

  private final ByteBuffer all;
  private final int stride;
  private final Bounds bounds;
  private final byte[] drawn;

  SoftEdge(InkRaster raster, Bounds bounds) {
    this.all = raster.levels();
    this.stride = raster.width();
    this.bounds = bounds;
    this.drawn = new byte[bounds.width() * bounds.height()];
  }

  /** The width of an edge in pixels, at least 1. */
  static int width(double penWidth) {
    return (int) Math.max(1, Math.min(MAX_WIDTH, Math.round(FADE * penWidth)));
  }

  /** Draws a component's runs of pixels. */
  void stamp(InkRuns runs) {
    for (int run = 0; run < runs.count(); run++) {
      int start = runs.start(run);
      int to = (runs.row(run) - bounds.top()) * bounds.width() + start - bounds.left();
      all.get(runs.row(run) * stride + start, drawn, to, runs.end(run) - start);
    }
  }

  /** What is drawn, with its edges; belongs to the caller. */
  byte[] levels(int halo, int inkLevel) {
    byte[] levels = drawn;
    for (int i = 0; i < halo; i++) {
      levels = spread(levels, inkLevel);
    }
    return levels;
  }

  private byte[] spread(byte[] from, int inkLevel) {
    byte[] to = from.clone();
    int width = bounds.width();
    byte[] row = new byte[width];
    for (int y = 0; y < bounds.height(); y++) {
      all.get((bounds.top() + y) * stride + bounds.left(), row);
      for (int x = 0; x < width; x++) {
        int level = row[x] & 0xff;
        if (level > 0 && level < inkLevel && touches(from, x, y)) {
          to[y * width + x] = row[x];
        }
      }
    }
    return to;
  }

  private boolean touches(byte[] levels, int x, int y) {
    int width = bounds.width();
    int right = Math.min(width - 1, x + 1);
    for (int v = Math.max(0, y - 1); v <= Math.min(bounds.height() - 1, y + 1); v++) {
      for (int u = Math.max(0, x - 1); u <= right; u++) {
        if (levels[v * width + u] != 0) {
          return true;
        }
      }
    }
    return false;
  }
}
