package dev.recogniser.training.adopt;

import dev.recogniser.format.Shape;

/** How long each axis is. The batch is {@link ForeignInput#OPEN_BATCH} where it is left open. */
record Extents(long batch, int channels, int rows, int columns) {

  static Extents of(long batch, Shape shape) {
    return new Extents(batch, shape.channels(), shape.height(), shape.width());
  }

  long of(Axis axis) {
    return switch (axis) {
      case BATCH -> batch;
      case CHANNEL -> channels;
      case ROW -> rows;
      case COLUMN -> columns;
    };
  }

  int perGlyph() {
    return channels * rows * columns;
  }

  @Override
  public String toString() {
    return channels + "×" + rows + "×" + columns;
  }
}
