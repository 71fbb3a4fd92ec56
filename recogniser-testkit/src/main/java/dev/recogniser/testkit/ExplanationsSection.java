package dev.recogniser.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Preprocessing;
import dev.recogniser.format.ModelFile;
import dev.recogniser.format.Operator;
import dev.recogniser.spi.Head;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.testkit.oracle.HeadOracle;
import dev.recogniser.testkit.oracle.Oracle;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What explaining takes from an engine: a head that differentiates, and maps that go with it. */
abstract class ExplanationsSection {

  private static final int GLYPHS = 4;

  abstract Subject subject();

  static List<ModelFile> networks() {
    return Networks.all();
  }

  static List<ModelFile> pooledNetworks() {
    return List.of(
        Networks.plain(),
        Networks.residual(),
        Networks.separable(),
        Networks.nonCharacter(),
        Networks.quantised());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void knowsHowTheScoresChangeWithTheFeatures(ModelFile file) {
    float[] features = new Oracle(file.graph()).answer(glyph(file, 0), 1).features();
    float[] weights = Gradients.weights(file);
    float[] expected = new HeadOracle(file.graph()).gradient(features, weights);
    try (InferenceEngine engine = subject().open(file)) {
      Gradients.assertNear(head(engine).gradient(features, weights), expected, share());
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void givesTheMapsOfGradCam(ModelFile file) {
    try (InferenceEngine engine = subject().open(file)) {
      for (int i = 0; i < GLYPHS; i++) {
        float[] glyph = glyph(file, i);
        float[] expected = new Oracle(file.graph()).answer(glyph, 1).features();
        float[] weights = Gradients.only(file, i);
        Gradients.assertNear(
            Gradients.map(file, head(engine), features(engine, glyph), weights),
            new HeadOracle(file.graph()).classActivation(expected, weights),
            share());
      }
    }
  }

  /** Behind global average pooling and one linear layer, a map explains all of the score. */
  @ParameterizedTest
  @MethodSource("pooledNetworks")
  void givesMapsThatAddUpToTheScore(ModelFile file) {
    int last = file.graph().nodes().size() - 1;
    Operator.Linear linear = (Operator.Linear) file.graph().nodes().get(last).operator();
    try (InferenceEngine engine = subject().open(file)) {
      for (int i = 0; i < GLYPHS; i++) {
        float[] logits = Subject.logits(engine, glyph(file, i));
        float[] features = features(engine, glyph(file, i));
        for (int label = 0; label < logits.length; label++) {
          double[] heat = Gradients.map(file, head(engine), features, Gradients.only(file, label));
          assertThat(Arrays.stream(heat).sum() + linear.bias().value(label))
              .isCloseTo(logits[label], within(10 * subject().tolerance().most()));
        }
      }
    }
  }

  @Test
  void knowsNoHeadWhereTheFeaturesAloneDoNotDetermineTheScores() {
    try (InferenceEngine engine = subject().open(HeadCases.besideTheFeatures())) {
      assertThat(engine.info().head()).isEmpty();
    }
  }

  private static float[] glyph(ModelFile file, int index) {
    Preprocessing input = file.info().preprocessing();
    float[] batch = Glyphs.batch(input, index + 1);
    return Arrays.copyOfRange(batch, index * input.size(), batch.length);
  }

  private static Head head(InferenceEngine engine) {
    return engine
        .info()
        .head()
        .orElseThrow(() -> new AssertionError("EngineInfo has no head: give it file.head()."));
  }

  private static float[] features(InferenceEngine engine, float[] glyph) {
    float[] features = new float[engine.info().features().size()];
    engine.infer(glyph, 1, new float[engine.info().model().scores()], features);
    return features;
  }

  /** What a map may be off by, of its largest number: as much as a score, which is about 1. */
  private double share() {
    return subject().tolerance().most();
  }
}
