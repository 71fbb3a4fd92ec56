package dev.recogniser.testkit.oracle;

import dev.recogniser.format.Shape;
import java.util.Arrays;

/** What one glyph gives at one place of the network: maps or a vector. Immutable. */
final class Values {

  private final Shape shape;

  /** Row-major. */
  private final double[] numbers;

  private Values(Shape shape, double[] numbers) {
    this.shape = shape;
    this.numbers = numbers;
  }

  /** Makes one number for each place of a shape. */
  interface Definition {
    double at(int channel, int y, int x);
  }

  static Values define(Shape shape, Definition definition) {
    double[] numbers = new double[shape.size()];
    int next = 0;
    for (int channel = 0; channel < shape.channels(); channel++) {
      for (int y = 0; y < shape.height(); y++) {
        for (int x = 0; x < shape.width(); x++) {
          numbers[next++] = definition.at(channel, y, x);
        }
      }
    }
    return new Values(shape, numbers);
  }

  /** The same numbers, in the same order, in another shape. */
  Values as(Shape other) {
    return new Values(other, numbers);
  }

  double at(int channel, int y, int x) {
    return numbers[(channel * shape.height() + y) * shape.width() + x];
  }

  /** The mean of a whole map. */
  double mean(int channel) {
    int size = shape.height() * shape.width();
    return Arrays.stream(numbers, channel * size, (channel + 1) * size).sum() / size;
  }

  /** Whether the place lies on the maps and not in the padding around them. */
  boolean covers(int y, int x) {
    return y >= 0 && y < shape.height() && x >= 0 && x < shape.width();
  }

  /** Writes all numbers into an array that has room for several glyphs. */
  void copyTo(float[] batch, int glyph) {
    for (int i = 0; i < numbers.length; i++) {
      batch[glyph * numbers.length + i] = (float) numbers[i];
    }
  }
}
