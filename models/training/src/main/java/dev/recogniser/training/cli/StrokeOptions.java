package dev.recogniser.training.cli;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Glyph;
import dev.recogniser.Stroke;
import dev.recogniser.training.cli.Converters.FractionConverter;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.DrawnCharacter;
import dev.recogniser.training.data.Pen;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** How strokes are shown: a mixin. */
public final class StrokeOptions {

  @Option(
      names = "--pen-width",
      paramLabel = "FRACTION",
      converter = FractionConverter.class,
      description =
          "Width of the pen that draws strokes: a fraction of the longer side of an isolated"
              + " character, of the median height of a text's characters. Standard: 0.06.")
  private double penWidth = 0.06;

  @Option(
      names = "--as-image",
      description = "Show what was drawn with a pen as images, as if its strokes were not known.")
  private boolean asImage;

  @Option(
      names = "--reversed",
      description = "Show each stroke as if it had been drawn the other way round.")
  private boolean reversed;

  /** Makes the options; picocli sets them. */
  public StrokeOptions() {}

  /**
   * The pen's width.
   *
   * @return a fraction of a character's longer side, or of the median height of a text's characters
   */
  public double penWidth() {
    return penWidth;
  }

  /**
   * Whether drawings are shown without their strokes.
   *
   * @return whether that was asked for
   */
  public boolean asImage() {
    return asImage;
  }

  /**
   * Whether strokes are shown the other way round.
   *
   * @return whether that was asked for
   */
  public boolean reversed() {
    return reversed;
  }

  /**
   * A drawing as it is to be shown.
   *
   * @param drawing with its strokes
   * @return the same, or its image alone, or with each stroke the other way round
   */
  public Drawing shown(Drawing drawing) {
    if (asImage) {
      return Drawing.of(drawing.raster());
    }
    return reversed ? Drawing.ofStrokes(reversed(drawing.strokes()), drawing.penWidth()) : drawing;
  }

  private static List<Stroke> reversed(List<Stroke> strokes) {
    return strokes.stream().map(Stroke::reversed).toList();
  }

  /**
   * A character as it is to be shown, drawn with the pen.
   *
   * @param character the character
   * @return the glyph
   * @throws DataException if it cannot be drawn
   */
  public Glyph glyph(DrawnCharacter character) {
    return drawing(
        "The character '" + character.label() + "' of " + character.writer(),
        () -> Glyph.of(shown(Pen.draw(character.strokes(), penWidth))));
  }

  /**
   * Draws, and says of what it was if that cannot be done.
   *
   * @param what the character or text, as a message begins
   * @param drawn draws it
   * @param <T> what comes of it
   * @return that
   * @throws DataException if it cannot be drawn
   */
  public static <T> T drawing(String what, Supplier<T> drawn) {
    try {
      return drawn.get();
    } catch (DrawingException e) {
      throw new DataException(what + " cannot be drawn: " + e.getMessage(), e);
    }
  }
}
