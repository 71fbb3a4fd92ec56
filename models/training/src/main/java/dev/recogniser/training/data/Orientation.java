package dev.recogniser.training.data;

/** How an IDX file stores its images. */
public enum Orientation {
  /** Row by row. */
  UPRIGHT,

  /** Column by column, as EMNIST's official files do. */
  TRANSPOSED
}
