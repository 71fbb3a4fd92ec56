package dev.recogniser.training.evaluate;

import dev.recogniser.training.cli.Converters.FractionConverter;
import dev.recogniser.training.cli.OrientationOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the data is shown to the recogniser. */
public final class ReadingOptions {

  @Mixin OrientationOptions orientation = new OrientationOptions();

  @Option(
      names = "--pen-width",
      paramLabel = "FRACTION",
      converter = FractionConverter.class,
      description =
          "Width of the pen that draws strokes: a fraction of the longer side of an isolated"
              + " character, of the median height of a line's characters. Standard: 0.06.")
  double penWidth = 0.06;

  @Option(
      names = "--max-overlaps",
      paramLabel = "N",
      description = "Only lines of which at most N neighbouring characters overlap.")
  int maxOverlaps = Integer.MAX_VALUE;

  @Option(
      names = "--alphanumeric-only",
      description = "Only lines that have nothing but digits, letters and spaces.")
  boolean alphanumericOnly;

  @Option(
      names = "--as-image",
      description = "Show lines as images, as if their strokes were not known.")
  boolean asImage;

  /** Makes the options; picocli sets them. */
  public ReadingOptions() {}
}
