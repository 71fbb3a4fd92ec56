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
              + " character, of the median height of a text's characters. Standard: 0.06.")
  double penWidth = 0.06;

  @Mixin StrokeOptions strokes = new StrokeOptions();
  @Mixin TextOptions texts = new TextOptions();
  @Mixin CodeOptions codes = new CodeOptions();

  /** Makes the options; picocli sets them. */
  public ReadingOptions() {}
}
