package dev.recogniser.training.adopt;

import dev.recogniser.ModelException;
import dev.recogniser.training.ModelRun;
import java.util.Arrays;

/**
 * Compares the scores of the foreign file in ONNX Runtime itself with those of the adopted file on
 * the backend that recognition uses.
 *
 * @param glyphs how many were tried
 * @param difference the largest difference of a score
 * @param range from the least score of all to the largest
 */
record Proof(int glyphs, double difference, double range) {

  /** The largest difference, as a part of the scores' range, that rounding explains. */
  static final double TOLERANCE = 1e-3;

  private static final int GLYPHS = 64;

  /** Compares, and refuses an adoption that reads otherwise than the original. */
  static Proof of(Adoption adoption, Convention convention) {
    float[] glyphs = SampleGlyphs.make(GLYPHS, adoption.input().preprocessing().channels());
    Original original = new Original(adoption.input(), convention, adoption.output());
    double[] expected = original.run(adoption.model(), glyphs);
    double[] actual = adopted(adoption, glyphs);
    Proof proof = compare(adoption, expected, actual);
    if (!(proof.difference <= TOLERANCE * proof.range)) {
      throw new ModelException(
          ("The adopted network's scores differ from the original's by up to %.3g of %.3g. Nothing"
                  + " was written. If the file was exported after model.eval(), this is a fault of"
                  + " adopt: report it with the file.")
              .formatted(proof.difference, proof.range));
    }
    return proof;
  }

  private static double[] adopted(Adoption adoption, float[] glyphs) {
    float[] logits = new float[GLYPHS * adoption.file().info().scores()];
    ModelRun.infer(adoption.file().toBytes(), glyphs, logits, GLYPHS);
    double[] wide = new double[logits.length];
    Arrays.setAll(wide, i -> logits[i]);
    return wide;
  }

  private static Proof compare(Adoption adoption, double[] expected, double[] actual) {
    int scores = adoption.file().info().scores();
    double difference = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int glyph = 0; glyph < GLYPHS; glyph++) {
      int each = expected.length / GLYPHS;
      double[] wanted = Arrays.copyOfRange(expected, glyph * each, (glyph + 1) * each);
      double[] got = Arrays.copyOfRange(actual, glyph * scores, (glyph + 1) * scores);
      double[] left = wanted(adoption, wanted, got);
      double[] right = adoption.ending().of(got);
      for (int i = 0; i < scores; i++) {
        // A NaN is a difference, too.
        double apart = Math.abs(left[i] - right[i]);
        difference = apart <= difference ? difference : apart;
        least = Math.min(least, left[i]);
        most = Math.max(most, left[i]);
      }
    }
    return new Proof(GLYPHS, difference, Math.max(most - least, Float.MIN_NORMAL));
  }

  /** The original's scores of a glyph, without the one that was left out. */
  private static double[] wanted(Adoption adoption, double[] scores, double[] got) {
    if (adoption.ending() == Ending.ARG_MAX) {
      double[] winning = got.clone();
      int index = (int) scores[0] - (adoption.labels().emptyFirst() ? 1 : 0);
      // The winner must win here, too: any gap to the best is a difference.
      if (index >= 0) {
        winning[index] = Arrays.stream(got).max().orElseThrow();
      }
      return winning;
    }
    if (!adoption.labels().emptyFirst()) {
      return scores;
    }
    double[] kept = Arrays.copyOfRange(scores, 1, scores.length);
    return switch (adoption.ending()) {
      case SOFTMAX -> divided(kept);
      case LOG_SOFTMAX -> Ending.LOG_SOFTMAX.of(kept);
      default -> kept;
    };
  }

  private static double[] divided(double[] probabilities) {
    double sum = Arrays.stream(probabilities).sum();
    return Arrays.stream(probabilities).map(p -> p / sum).toArray();
  }

  /** The difference as a part of the range. */
  double relative() {
    return difference / range;
  }
}
