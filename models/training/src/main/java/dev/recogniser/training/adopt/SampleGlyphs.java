package dev.recogniser.training.adopt;

import dev.recogniser.Glyph;
import java.util.Arrays;
import java.util.Random;

/** Images like glyphs: soft strokes on paper, others in each channel. The same each time. */
final class SampleGlyphs {

  private static final double PEN = 1.3;

  private SampleGlyphs() {}

  /** Some glyphs in a row; the first is blank, the second all ink. */
  static float[] make(int count, int channels) {
    Random random = new Random(28);
    int size = channels * Glyph.PIXELS;
    float[] values = new float[count * size];
    Arrays.fill(values, size, 2 * size, 1);
    for (int image = 2 * channels; image < count * channels; image++) {
      for (int stroke = 0; stroke < 2 + image % 3; stroke++) {
        draw(values, image * Glyph.PIXELS, random);
      }
    }
    return values;
  }

  /** A line between two places that keep the margin. */
  private static void draw(float[] ink, int offset, Random random) {
    double x = 4 + 20 * random.nextDouble();
    double y = 4 + 20 * random.nextDouble();
    double dx = 4 + 20 * random.nextDouble() - x;
    double dy = 4 + 20 * random.nextDouble() - y;
    for (int i = 0; i < Glyph.PIXELS; i++) {
      double px = i % Glyph.SIDE - x;
      double py = Math.floorDiv(i, Glyph.SIDE) - y;
      double along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy)));
      double distance = Math.hypot(px - along * dx, py - along * dy);
      float darkness = (float) Math.max(0, Math.min(1, PEN + 0.5 - distance));
      ink[offset + i] = Math.max(ink[offset + i], darkness);
    }
  }
}
