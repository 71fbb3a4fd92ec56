package dev.recogniser.internal.segment;

import dev.recogniser.Box;
import dev.recogniser.Drawing;

/**
 * A box of whole raster pixels.
 *
 * @param left first column
 * @param top first row
 * @param right column after the last
 * @param bottom row after the last
 */
record Bounds(int left, int top, int right, int bottom) {

  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  /** The longer side. */
  int extent() {
    return Math.max(width(), height());
  }

  long area() {
    return (long) width() * height();
  }

  /** Some of its rows, counted from the top; those outside are left out. */
  Bounds rows(int from, int to) {
    return new Bounds(left, top + Math.max(0, from), right, Math.min(bottom, top + to));
  }

  /** Some of its columns, counted from the left; those outside are left out. */
  Bounds columns(int from, int to) {
    return new Bounds(left + Math.max(0, from), top, Math.min(right, left + to), bottom);
  }

  double centreX() {
    return (left + right) / 2.0;
  }

  double centreY() {
    return (top + bottom) / 2.0;
  }

  /** Columns that both cover; negative where a gap lies between them. */
  int overlapX(Bounds other) {
    return Math.min(right, other.right) - Math.max(left, other.left);
  }

  /** Rows that both cover; negative where a gap lies between them. */
  int overlapY(Bounds other) {
    return Math.min(bottom, other.bottom) - Math.max(top, other.top);
  }

  /** The same box elsewhere. */
  Bounds moved(int right, int down) {
    return new Bounds(left + right, top + down, this.right + right, bottom + down);
  }

  /** The same place in a drawing's own coordinates. */
  Box in(Drawing drawing) {
    return drawing.boxOf(left, top, width(), height());
  }

  Bounds union(Bounds other) {
    return new Bounds(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** What lies in both, which share a pixel. */
  Bounds within(Bounds other) {
    return new Bounds(
        Math.max(left, other.left),
        Math.max(top, other.top),
        Math.min(right, other.right),
        Math.min(bottom, other.bottom));
  }

  /** Grown on all sides, but not beyond a raster. */
  Bounds grow(int margin, int width, int height) {
    return new Bounds(
        Math.max(0, left - margin),
        Math.max(0, top - margin),
        Math.min(width, right + margin),
        Math.min(height, bottom + margin));
  }
}
