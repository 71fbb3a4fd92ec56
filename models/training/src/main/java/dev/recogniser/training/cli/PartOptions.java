package dev.recogniser.training.cli;

import dev.recogniser.training.cli.Converters.FoldConverter;
import dev.recogniser.training.data.Fold;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of the data: one of two options, as a group. */
public final class PartOptions {

  @Option(
      names = "--part",
      paramLabel = "K/N",
      converter = FoldConverter.class,
      description = "Only one of N equal parts: by writer for strokes, by row for glyphs.")
  private @Nullable Fold fold;

  @Option(
      names = "--validation",
      description =
          "Only the part that the standard recipe keeps for validation: 6/10 of writers, 1/20 of"
              + " images. After another recipe, say --part.")
  private boolean validation;

  /** Makes the options; picocli sets them. */
  public PartOptions() {}

  /**
   * The part that was asked for.
   *
   * @param kept what training keeps of such data for validation
   * @return that, or the part that was named
   */
  public Fold fold(Fold kept) {
    return validation || fold == null ? kept : fold;
  }
}
