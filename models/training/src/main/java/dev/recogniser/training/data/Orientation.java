package dev.recogniser.training.data;

/** How an IDX file stores its images. */
public enum Orientation {
  /** Row by row. */
  UPRIGHT,

  /** Column by column, as EMNIST's official files do. */
  TRANSPOSED;

  /**
   * One of the two.
   *
   * @param transposed whether columns are stored one after the other
   * @return how the images are stored
   */
  public static Orientation of(boolean transposed) {
    return transposed ? TRANSPOSED : UPRIGHT;
  }
}
