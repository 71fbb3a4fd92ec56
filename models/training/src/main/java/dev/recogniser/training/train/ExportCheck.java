package dev.recogniser.training.train;

import dev.recogniser.ModelException;
import dev.recogniser.training.ModelRun;

/** Runs a model file as recognition does, and compares it with the network it was made from. */
final class ExportCheck {

  /** The largest difference of a score that rounding explains. */
  static final double TOLERANCE = 1e-3;

  private ExportCheck() {}

  /**
   * The largest difference between the file's scores of a batch and those given.
   *
   * @throws ModelException if it is more than {@link #TOLERANCE}
   */
  static double largestDifference(byte[] file, Batch batch, float[] expected) {
    float[] actual = new float[expected.length];
    ModelRun.infer(file, batch.glyphs(), actual, batch.count());
    double largest = 0;
    for (int i = 0; i < expected.length; i++) {
      // A NaN is a difference, too.
      double difference = Math.abs((double) actual[i] - expected[i]);
      largest = difference <= largest ? largest : difference;
    }
    if (!(largest <= TOLERANCE)) {
      throw new ModelException(
          "The exported file's scores differ from the trained network's by up to %.3g, more than"
                  .formatted(largest)
              + " %.3g. This is a fault of the exporter: report it.".formatted(TOLERANCE));
    }
    return largest;
  }
}
