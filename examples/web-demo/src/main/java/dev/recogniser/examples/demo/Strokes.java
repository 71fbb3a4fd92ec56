package dev.recogniser.examples.demo;

import dev.recogniser.Drawing;
import dev.recogniser.DrawingException;
import dev.recogniser.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the strokes of a request into a drawing. */
final class Strokes {

  private static final String FORM =
      " Send {\"penWidth\": 6, \"strokes\": [[x0, y0, x1, y1, …], …]}.";

  private Strokes() {}

  /**
   * Checks and takes them.
   *
   * @throws FaultException if they are missing, not finite, or too many
   */
  static Drawing drawing(Question question, Limits limits) {
    List<Stroke> strokes = parse(question.strokes(), limits);
    Double penWidth = question.penWidth();
    if (penWidth == null || !(penWidth > 0 && Double.isFinite(penWidth))) {
      throw Fault.BAD_REQUEST.because(
          "\"penWidth\" is %s. Give a positive number, in the strokes' units.".formatted(penWidth));
    }
    try {
      return Drawing.ofStrokes(strokes, penWidth);
    } catch (DrawingException | IllegalArgumentException e) {
      throw Fault.UNREADABLE.because(e);
    }
  }

  /**
   * Checks and takes strokes.
   *
   * @throws FaultException if there are none or too many, or a number is not finite
   */
  static List<Stroke> parse(@Nullable List<double @Nullable []> strokes, Limits limits) {
    if (strokes == null || strokes.isEmpty()) {
      throw Fault.BAD_REQUEST.because("There are no \"strokes\"." + FORM);
    }
    requireAtMost(limits.strokes(), strokes.size(), "strokes");
    long numbers = strokes.stream().mapToLong(points -> points == null ? 0 : points.length).sum();
    requireAtMost(limits.points(), numbers / 2, "points");
    List<Stroke> result = new ArrayList<>(strokes.size());
    for (double[] points : strokes) {
      result.add(stroke(result.size(), points));
    }
    return result;
  }

  private static void requireAtMost(int most, long count, String what) {
    if (count > most) {
      throw Fault.UNREADABLE.because(
          "The drawing has %d %s; %d are read at most. Send less of it at once."
              .formatted(count, what, most));
    }
  }

  private static Stroke stroke(int index, double @Nullable [] points) {
    try {
      return Stroke.of(points == null ? new double[0] : points);
    } catch (DrawingException e) {
      throw Fault.BAD_REQUEST.because("strokes[" + index + "]: " + e.getMessage());
    }
  }
}
