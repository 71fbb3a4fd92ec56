package dev.recogniser.training.evaluate;

import dev.recogniser.training.cli.OrientationOptions;
import dev.recogniser.training.cli.StrokeOptions;
import dev.recogniser.training.paper.PaperOptions;
import picocli.CommandLine.Mixin;

/** How the data is shown to the recogniser. */
public final class ReadingOptions {

  @Mixin OrientationOptions orientation = new OrientationOptions();
  @Mixin StrokeOptions strokes = new StrokeOptions();
  @Mixin TextOptions texts = new TextOptions();
  @Mixin CodeOptions codes = new CodeOptions();
  @Mixin PaperOptions paper = new PaperOptions();

  /** Makes the options; picocli sets them. */
  public ReadingOptions() {}
}
