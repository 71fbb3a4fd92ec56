package dev.recogniser.training.data;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Box;
import dev.recogniser.Stroke;
import java.util.List;
import java.util.Locale;

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

  /** Well within what a pen of a part of that width can be calculated with. */
  private static final double LARGEST = 1e90;

  /** How many times its size a character may be away: a double tells the places of a pen apart. */
  private static final double FARTHEST = 1e9;

  /**
   * Copies the strokes.
   *
   * @throws DataException if the label is unknown, there is no stroke, or the numbers are so large,
   *     so small or so far from the origin that no pen could draw them
   */
  public DrawnCharacter {
    LabelIndex.of(label);
    strokes = List.copyOf(requireNonNull(strokes, "strokes"));
    if (strokes.isEmpty()) {
      throw new DataException("The character '" + label + "' has no strokes.");
    }
    requireDrawable(label, strokes);
  }

  static void requireDrawable(String label, List<Stroke> strokes) {
    Box box = strokes.stream().map(Stroke::bounds).reduce(Box::union).orElseThrow();
    double extent = Math.max(box.width(), box.height());
    double side = extent > 0 ? extent : 1; // a dot's pen has nothing to go by
    double farthest =
        Math.max(
            Math.max(Math.abs(box.x()), Math.abs(box.right())),
            Math.max(Math.abs(box.y()), Math.abs(box.bottom())));
    if (farthest > LARGEST || side < 1 / LARGEST || farthest > side * FARTHEST) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "The character '%s' is %.3g wide or high, and up to %.3g from the origin: it cannot"
                  + " be drawn. Give coordinates in pixels or the like.",
              label,
              extent,
              farthest));
    }
  }
}
