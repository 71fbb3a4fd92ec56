package dev.recogniser.training.data;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Box;
import dev.recogniser.Stroke;
import java.util.List;

/**
 * The strokes of a character in its line.
 *
 * @param label what it is; any character, not only a digit or letter
 * @param strokes its strokes in the order they were drawn, at least one
 */
public record LabelledStrokes(String label, List<Stroke> strokes) {

  /**
   * Copies the strokes.
   *
   * @throws DataException if the label is empty or there is no stroke
   */
  public LabelledStrokes {
    strokes = List.copyOf(requireNonNull(strokes, "strokes"));
    if (label.isEmpty() || strokes.isEmpty()) {
      throw new DataException("A character has a label and at least one stroke.");
    }
  }

  /**
   * The smallest box around all strokes, without the pen's width.
   *
   * @return the bounds
   */
  public Box bounds() {
    return strokes.stream().map(Stroke::bounds).reduce(Box::union).orElseThrow();
  }
}
