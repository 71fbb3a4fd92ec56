package dev.recogniser.internal.read;

/** Weighted linear least squares of a few unknowns, by the normal equations. */
final class LeastSquares {

  private final int unknowns;
  private final double[][] normal;

  LeastSquares(int unknowns) {
    this.unknowns = unknowns;
    this.normal = new double[unknowns][unknowns + 1];
  }

  /** Adds that the unknowns times {@code factors} are {@code value}. */
  void add(double weight, double value, double... factors) {
    for (int row = 0; row < unknowns; row++) {
      double scaled = weight * factors[row];
      for (int column = 0; column < unknowns; column++) {
        normal[row][column] += scaled * factors[column];
      }
      normal[row][unknowns] += scaled * value;
    }
  }

  /** The unknowns that fit best. Gaussian elimination; the equations are positive definite. */
  double[] solve() {
    for (int pivot = 0; pivot < unknowns; pivot++) {
      for (int row = pivot + 1; row < unknowns; row++) {
        double factor = normal[row][pivot] / normal[pivot][pivot];
        for (int column = pivot; column <= unknowns; column++) {
          normal[row][column] -= factor * normal[pivot][column];
        }
      }
    }
    double[] found = new double[unknowns];
    for (int row = unknowns - 1; row >= 0; row--) {
      double rest = normal[row][unknowns];
      for (int column = row + 1; column < unknowns; column++) {
        rest -= normal[row][column] * found[column];
      }
      found[row] = rest / normal[row][row];
    }
    return found;
  }
}
