package dev.recogniser.training.data;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of a line or several, and what it says: a row of a transcripts file. Where its
 * characters stand is not known.
 *
 * @param text what it says; white space between words and lines
 * @param strokes its strokes in the order they were drawn, in any unit; none if there is an image
 * @param image the path of an image, from the transcripts file's folder; null if there are strokes
 */
public record Transcript(
    String text, @JsonSetter(nulls = Nulls.AS_EMPTY) List<Stroke> strokes, @Nullable String image) {

  /** How wide a pen draws strokes, as a part of their middling extent. */
  private static final double PEN = 0.06;

  /**
   * Copies the strokes.
   *
   * @throws DataException if the text is missing or blank, there are neither strokes nor an image,
   *     or both
   */
  public Transcript {
    if (text == null || text.isBlank()) {
      throw new DataException("The transcript has no 'text'. Say what the drawing says.");
    }
    strokes = strokes == null ? List.of() : List.copyOf(strokes);
    if (strokes.isEmpty() == (image == null)) {
      throw new DataException(
          "The transcript of '"
              + text
              + "' has "
              + (image == null ? "neither 'strokes' nor an 'image'" : "'strokes' and an 'image'")
              + ". Give one of them.");
    }
  }

  /**
   * Draws it.
   *
   * @param file the transcripts file that it is of
   * @return the drawing
   * @throws dev.recogniser.DrawingException if it cannot be drawn or read
   */
  public Drawing drawing(Path file) {
    return image == null ? drawn() : Drawing.read(file.resolveSibling(image));
  }

  private Drawing drawn() {
    double[] extents =
        strokes.stream()
            .map(Stroke::bounds)
            .mapToDouble(box -> Math.max(box.width(), box.height()))
            .sorted()
            .toArray();
    double middling = extents[extents.length / 2];
    return Drawing.ofStrokes(strokes, middling > 0 ? PEN * middling : 1);
  }
}
