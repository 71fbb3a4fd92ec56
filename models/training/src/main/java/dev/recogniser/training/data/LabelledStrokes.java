package dev.recogniser.training.data;

import static java.util.Objects.requireNonNull;

import dev.recogniser.Box;
import dev.recogniser.Stroke;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

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

  /** The same character elsewhere. */
  LabelledStrokes moved(double right, double down) {
    return mapped(x -> x + right, y -> y + down);
  }

  /** The same character, its distances from the origin multiplied. */
  LabelledStrokes scaled(double times) {
    return mapped(x -> x * times, y -> y * times);
  }

  private LabelledStrokes mapped(DoubleUnaryOperator x, DoubleUnaryOperator y) {
    return new LabelledStrokes(
        label, strokes.stream().map(stroke -> mapped(stroke, x, y)).toList());
  }

  private static Stroke mapped(Stroke stroke, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    double[] points = new double[2 * stroke.size()];
    for (int i = 0; i < stroke.size(); i++) {
      points[2 * i] = x.applyAsDouble(stroke.x(i));
      points[2 * i + 1] = y.applyAsDouble(stroke.y(i));
    }
    return Stroke.of(points);
  }
}
