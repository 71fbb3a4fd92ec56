package dev.recogniser.internal.segment;

import java.util.function.IntUnaryOperator;

/** Estimates the width of the pen that drew an image. */
final class PenWidth {

  /** Components of fewer pixels are noise as likely as ink, and come in crowds. */
  private static final int MIN_AREA = 9;

  /** Between the thinnest writing and blobs: the share of ink drawn with a thinner pen. */
  private static final double QUANTILE = 0.4;

  /** Width classes of a quarter pixel. */
  private static final int CLASSES_PER_PIXEL = 4;

  private static final int CLASSES = 4096;

  private PenWidth() {}

  /** The width in pixels that divides the ink; at least 1. */
  static double of(ComponentTable table) {
    return of(table, table::area, QUANTILE);
  }

  /**
   * The same, but the edge of the ink is halved: one dark blot has little.
   *
   * @param least the extent of a component that counts, in pixels
   */
  static double byEdge(ComponentTable table, int least) {
    return of(
        table,
        component ->
            table.bounds(component).extent() < least
                ? 0
                : (int) (table.area(component) / table.penWidth(component)),
        0.5);
  }

  private static double of(ComponentTable table, IntUnaryOperator weight, double quantile) {
    long[] inkOfClass = new long[widest(table) + 1];
    long ink = 0;
    for (int c = 0; c < table.count(); c++) {
      if (table.area(c) >= MIN_AREA) {
        inkOfClass[widthClass(table, c)] += weight.applyAsInt(c);
        ink += weight.applyAsInt(c);
      }
    }
    long below = 0;
    int width = 0;
    while (width < inkOfClass.length - 1 && below + inkOfClass[width] < quantile * ink) {
      below += inkOfClass[width++];
    }
    return Math.max(1, (width + 0.5) / CLASSES_PER_PIXEL);
  }

  private static int widest(ComponentTable table) {
    int widest = 0;
    for (int c = 0; c < table.count(); c++) {
      widest = Math.max(widest, widthClass(table, c));
    }
    return widest;
  }

  private static int widthClass(ComponentTable table, int component) {
    return Math.min(CLASSES - 1, (int) (CLASSES_PER_PIXEL * table.penWidth(component)));
  }
}
