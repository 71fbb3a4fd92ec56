package dev.recogniser.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Device;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import dev.recogniser.testkit.oracle.Answer;
import dev.recogniser.testkit.oracle.Oracle;

/**
 * What is tested.
 *
 * @param backend the backend
 * @param tolerance how far its numbers may lie from the oracle's
 */
record Subject(InferenceBackend backend, Tolerance tolerance) {

  private static Model model(ModelFile file) {
    return Model.copyOf("conformance", file.toBytes());
  }

  InferenceEngine open(ModelFile file) {
    return open(file, Device.cpu(), 1);
  }

  InferenceEngine open(ModelFile file, Device device, int threads) {
    return backend.open(model(file), new EngineOptions(device, threads));
  }

  /** Runs an engine of the model on a batch and holds it against the oracle. */
  void assertAgrees(ModelFile file, InferenceEngine engine, int count) {
    float[] glyphs = Glyphs.batch(file.info().preprocessing(), count);
    Answer expected = new Oracle(file.graph()).answer(glyphs, count);
    float[] logits = new float[count * file.info().scores()];
    float[] features = new float[count * file.features().size()];
    engine.infer(glyphs, count, logits, features);
    assertNear("features", features, expected.features());
    assertNear("logits", logits, expected.logits());
  }

  void assertNear(String what, float[] actual, float[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      double difference = Math.abs((double) actual[i] - expected[i]);
      if (!(difference <= tolerance.most())) {
        throw new AssertionError(
            "%s %d of %d: %s instead of %s, although more than %s cannot be excused by this: %s"
                .formatted(
                    what,
                    i,
                    actual.length,
                    actual[i],
                    expected[i],
                    tolerance.most(),
                    tolerance.reason()));
      }
    }
  }

  /** The scores of a batch. */
  static float[] logits(InferenceEngine engine, float[] glyphs) {
    int count = glyphs.length / engine.info().model().preprocessing().size();
    float[] logits = new float[count * engine.info().model().scores()];
    engine.infer(glyphs, count, logits, null);
    return logits;
  }
}
