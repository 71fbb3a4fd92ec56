package dev.recogniser.internal.segment;

/** A straight line through the latest points of a path, by least squares. */
final class RuleFit {

  private final double[] rows;
  private final double[] columns;
  private int count;
  private double sumRow;
  private double sumColumn;
  private double sumSquare;
  private double sumProduct;
  private double sumColumnSquare;
  private double origin;

  /**
   * A fit of no points yet.
   *
   * @param latest how many points count
   */
  RuleFit(int latest) {
    this.rows = new double[latest];
    this.columns = new double[latest];
  }

  void add(int row, double column) {
    if (count == 0) {
      origin = row;
    }
    int slot = count % rows.length;
    if (count >= rows.length) {
      sum(rows[slot], columns[slot], -1);
    }
    rows[slot] = row - origin;
    columns[slot] = column;
    sum(rows[slot], columns[slot], 1);
    count++;
  }

  private void sum(double row, double column, int sign) {
    sumRow += sign * row;
    sumColumn += sign * column;
    sumSquare += sign * row * row;
    sumProduct += sign * row * column;
    sumColumnSquare += sign * column * column;
  }

  private int points() {
    return Math.min(count, rows.length);
  }

  /** Columns a row. */
  double slope() {
    double spread = points() * sumSquare - sumRow * sumRow;
    return spread > 0 ? (points() * sumProduct - sumRow * sumColumn) / spread : 0;
  }

  /** Where the line is in a row. */
  double at(int row) {
    return (sumColumn + slope() * (points() * (row - origin) - sumRow)) / points();
  }

  /** How far the points lie from it: the square root of the mean square. */
  double deviation() {
    double mean = sumColumn / points();
    double covariance = sumProduct / points() - sumRow / points() * mean;
    double variance = sumColumnSquare / points() - mean * mean;
    return Math.sqrt(Math.max(0, variance - slope() * covariance));
  }
}
