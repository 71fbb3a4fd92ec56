package dev.recogniser.training.data;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Stroke;
import java.util.List;

/**
 * An isolated character: a row of a characters file.
 *
 * @param label one of {@link LabelIndex#LABELS}
 * @param writer who wrote it
 * @param style how: {@code PRINTED}, {@code MIXED}, {@code CURSIVE} or {@code ?}
 * @param quality how well: {@code OK} or {@code ?}
 * @param strokes its strokes in the order they were drawn, at least one
 */
public record DrawnCharacter(
    String label, String writer, String style, String quality, List<Stroke> strokes) {

  /**
   * Copies the strokes.
   *
   * @throws DataException if the label is unknown or there is no stroke
   */
  public DrawnCharacter {
    LabelIndex.of(label);
    strokes = List.copyOf(requireNonNull(strokes, "strokes"));
    if (strokes.isEmpty()) {
      throw new DataException("The character '" + label + "' has no strokes.");
    }
  }
}
