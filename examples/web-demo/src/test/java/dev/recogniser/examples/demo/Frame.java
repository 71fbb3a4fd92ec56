package dev.recogniser.examples.demo;

import java.util.Arrays;
import java.util.List;

/** A rectangle of the window, in CSS pixels. */
record Frame(double left, double top, double width, double height) {

  /** What is left without a margin on each side, a part of width and height. */
  Frame within(double margin) {
    double rest = 1 - 2 * margin;
    return new Frame(left + margin * width, top + margin * height, rest * width, rest * height);
  }

  /** Strokes {@code x0, y0, x1, y1, …}, moved into the middle and scaled to be as large as fits. */
  List<double[]> fit(double[][] strokes) {
    double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] most = {-Double.MAX_VALUE, -Double.MAX_VALUE};
    for (double[] stroke : strokes) {
      for (int i = 0; i < stroke.length; i++) {
        least[i % 2] = Math.min(least[i % 2], stroke[i]);
        most[i % 2] = Math.max(most[i % 2], stroke[i]);
      }
    }
    double scale =
        Math.min(width / Math.max(1, most[0] - least[0]), height / Math.max(1, most[1] - least[1]));
    double[] origin = {
      left + (width - scale * (most[0] + least[0])) / 2,
      top + (height - scale * (most[1] + least[1])) / 2
    };
    return Arrays.stream(strokes).map(stroke -> moved(stroke, scale, origin)).toList();
  }

  private static double[] moved(double[] stroke, double scale, double[] origin) {
    double[] moved = new double[stroke.length];
    for (int i = 0; i < stroke.length; i++) {
      moved[i] = origin[i % 2] + scale * stroke[i];
    }
    return moved;
  }
}
