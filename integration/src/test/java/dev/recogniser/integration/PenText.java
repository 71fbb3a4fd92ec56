package dev.recogniser.integration;

import dev.recogniser.Drawing;
import dev.recogniser.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Text as a pen draws it: plain letters of a few straight strokes, stems close to each other. */
final class PenText {

  private static final double HEIGHT = 100;
  private static final double GAP = 22;
  private static final double PEN = 7;

  /** Strokes in heights of a capital, from the top; each begins at the character's left edge. */
  private static final Map<Character, double[][]> HAND =
      Map.of(
          'H', new double[][] {{0, 0, 0, 1}, {0.55, 0, 0.55, 1}, {0, 0.5, 0.55, 0.5}},
          'T', new double[][] {{0, 0, 0.6, 0}, {0.3, 0, 0.3, 1}},
          'Z', new double[][] {{0, 0, 0.55, 0, 0, 1, 0.55, 1}},
          'e',
              new double[][] {
                {
                  0, 0.7, 0.38, 0.7, 0.36, 0.52, 0.2, 0.42, 0.04, 0.52, 0, 0.7, 0.06, 0.92, 0.22, 1,
                  0.38, 0.92
                }
              },
          'i', new double[][] {{0, 0.42, 0, 1}, {0, 0.2, 0, 0.23}},
          'l', new double[][] {{0, 0, 0, 1}},
          'n',
              new double[][] {
                {0, 0.42, 0, 1}, {0, 0.58, 0.12, 0.43, 0.28, 0.46, 0.32, 0.6, 0.32, 1}
              },
          'o',
              new double[][] {
                {
                  0.2, 0.42, 0.04, 0.54, 0, 0.72, 0.06, 0.92, 0.2, 1, 0.35, 0.92, 0.4, 0.72, 0.35,
                  0.52, 0.2, 0.42
                }
              },
          '4', new double[][] {{0.35, 0, 0, 0.65, 0.55, 0.65}, {0.4, 0.3, 0.4, 1}},
          '2',
              new double[][] {
                {0, 0.22, 0.1, 0.04, 0.28, 0, 0.45, 0.1, 0.46, 0.3, 0.3, 0.6, 0, 1, 0.5, 1}
              });

  private PenText() {}

  /** Draws a text of the letters that it knows, and spaces. */
  static Drawing of(String text) {
    List<Stroke> strokes = new ArrayList<>();
    double x = 0;
    for (int place = 0; place < text.length(); place++) {
      char character = text.charAt(place);
      double width = 0.5;
      if (character != ' ') {
        width = 0;
        for (double[] stroke : HAND.get(character)) {
          strokes.add(at(stroke, x));
          for (int i = 0; i < stroke.length; i += 2) {
            width = Math.max(width, stroke[i]);
          }
        }
      }
      x += width * HEIGHT + GAP;
    }
    return Drawing.ofStrokes(strokes, PEN);
  }

  private static Stroke at(double[] shape, double left) {
    double[] points = Arrays.stream(shape).map(value -> value * HEIGHT).toArray();
    for (int i = 0; i < points.length; i += 2) {
      points[i] += left;
    }
    return Stroke.of(points);
  }
}
