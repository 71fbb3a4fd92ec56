package dev.recogniser.training.data;

import java.nio.file.Path;

/** How an IDX file stores its images. */
public enum Orientation {
  /** Row by row. */
  UPRIGHT,

  /** Column by column, as EMNIST's official files do. */
  TRANSPOSED;

  /**
   * What a file's name says.
   *
   * @param images the file
   * @return transposed if it is called as an official file of EMNIST is, such as {@code
   *     emnist-byclass-train-images-idx3-ubyte.gz}; else upright
   */
  public static Orientation byName(Path images) {
    return EmnistSplit.of(images).isPresent() ? TRANSPOSED : UPRIGHT;
  }

  Orientation other() {
    return this == UPRIGHT ? TRANSPOSED : UPRIGHT;
  }

  /** Such as {@code upright}. */
  String word() {
    return this == UPRIGHT ? "upright" : "transposed";
  }
}
