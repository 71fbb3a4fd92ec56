package dev.recogniser.training.data;

import dev.recogniser.Stroke;
import java.util.List;

/**
 * What was cut out of a line. Its size beside that of its line tells how thick the pen is: a full
 * stop is hardly more than the pen.
 *
 * @param label what it is: a number from 0 to 105, see {@link LabelIndex}
 * @param writer who wrote it
 * @param strokes its strokes in the order they were drawn, at least one
 * @param height the median height of its line's characters, positive
 */
public record LinePart(int label, String writer, List<Stroke> strokes, double height) {

  /**
   * Copies the strokes.
   *
   * @throws DataException if there is none
   */
  public LinePart {
    strokes = List.copyOf(strokes);
    if (strokes.isEmpty()) {
      throw new DataException("A part of a line has at least one stroke.");
    }
  }
}
