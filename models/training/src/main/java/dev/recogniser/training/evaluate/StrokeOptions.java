package dev.recogniser.training.evaluate;

import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import java.util.List;
import picocli.CommandLine.Option;

/** What is told of the strokes of characters and texts. */
final class StrokeOptions {

  @Option(
      names = "--as-image",
      description = "Show what was drawn with a pen as images, as if its strokes were not known.")
  boolean asImage;

  @Option(
      names = "--reversed",
      description = "Show each stroke as if it had been drawn the other way round.")
  boolean reversed;

  /** Made by picocli. */
  StrokeOptions() {}

  /** Whether either was given. */
  boolean given() {
    return asImage || reversed;
  }

  /** The same drawing as it is to be shown. */
  Drawing shown(Drawing drawing) {
    if (asImage) {
      return Drawing.of(drawing.raster());
    }
    return reversed ? Drawing.ofStrokes(reversed(drawing.strokes()), drawing.penWidth()) : drawing;
  }

  private static List<Stroke> reversed(List<Stroke> strokes) {
    return strokes.stream().map(Stroke::reversed).toList();
  }
}
