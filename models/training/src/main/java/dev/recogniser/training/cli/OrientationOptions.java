package dev.recogniser.training.cli;

import dev.recogniser.training.data.Orientation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How IDX files store their images, if it is told. */
public final class OrientationOptions {

  /** One of the two. */
  static final class Declared {
    @Option(
        names = "--transposed",
        required = true,
        description =
            "The IDX images are stored column by column. Standard for files that are named as"
                + " EMNIST's official ones, such as emnist-byclass-train-images-idx3-ubyte.gz.")
    boolean transposed;

    @Option(
        names = "--upright",
        required = true,
        description = "The IDX images are stored row by row. Standard for all other names.")
    boolean upright;
  }

  @ArgGroup private @Nullable Declared declared;

  /** Makes the options; picocli sets them. */
  public OrientationOptions() {}

  /**
   * What was declared.
   *
   * @return empty to go by the file's name
   */
  public Optional<Orientation> declared() {
    return Optional.ofNullable(declared)
        .map(one -> one.transposed ? Orientation.TRANSPOSED : Orientation.UPRIGHT);
  }
}
