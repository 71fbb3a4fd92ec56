package dev.recogniser.testkit;

import dev.recogniser.Drawing;
import dev.recogniser.Glyph;
import dev.recogniser.Preprocessing;
import dev.recogniser.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Batches of glyphs that look like writing: smooth lines of a pen, some blank, some full of ink.
 */
public final class Glyphs {

  /** Each this many glyphs, one is blank and one is all ink. */
  private static final int PERIOD = 16;

  private Glyphs() {}

  /**
   * Draws a batch of ink.
   *
   * @param count how many glyphs, from 0
   * @return {@code [count, 1, 28, 28]} ink values in [0, 1], row-major: always the same ones, and
   *     those of a smaller batch first
   */
  public static float[] batch(int count) {
    return batch(Preprocessing.INK, count);
  }

  /**
   * Draws a batch.
   *
   * @param input what a model is given of them
   * @param count how many glyphs, from 0
   * @return {@code [count, channels, 28, 28]} values in [0, 1], row-major: always the same ones,
   *     and those of a smaller batch first
   */
  public static float[] batch(Preprocessing input, int count) {
    float[] batch = new float[count * input.size()];
    for (int i = 0; i < count; i++) {
      if (i % PERIOD == PERIOD - 1) {
        Arrays.fill(batch, i * input.size(), (i + 1) * input.size(), 1);
      } else if (i % PERIOD != PERIOD - 2) {
        scribble(i).copyTo(input, batch, i * input.size());
      }
    }
    return batch;
  }

  private static Glyph scribble(long seed) {
    Numbers numbers = new Numbers(seed);
    List<Stroke> strokes = new ArrayList<>();
    for (int stroke = 0; stroke <= seed % 3; stroke++) {
      strokes.add(arc(numbers));
    }
    return Glyph.of(Drawing.ofStrokes(strokes, numbers.between(6, 14)));
  }

  /** Part of an ellipse: nearly straight, bent or a loop. */
  private static Stroke arc(Numbers numbers) {
    double centreX = numbers.between(20, 80);
    double centreY = numbers.between(20, 80);
    double radiusX = numbers.between(5, 50);
    double radiusY = numbers.between(5, 50);
    double start = numbers.between(0, 2 * Math.PI);
    double length = numbers.between(0.5, 2 * Math.PI);
    double[] points = new double[2 * 12];
    for (int i = 0; i < points.length; i += 2) {
      double angle = start + length * i / points.length;
      points[i] = centreX + radiusX * Math.cos(angle);
      points[i + 1] = centreY + radiusY * Math.sin(angle);
    }
    return Stroke.of(points);
  }
}
