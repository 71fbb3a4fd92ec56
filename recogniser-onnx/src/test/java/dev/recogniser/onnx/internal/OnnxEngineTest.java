package dev.recogniser.onnx.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.recogniser.Device;
import dev.recogniser.Glyph;
import dev.recogniser.spi.EngineInfo;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.FeatureShape;
import dev.recogniser.spi.InferenceEngine;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxEngineTest {

  private static final int LABELS = SmallNetwork.LABELS.size();
  private static final float UNTOUCHED = -99;

  private final SmallNetwork network = new SmallNetwork();
  private final InferenceEngine engine = open(1);

  private InferenceEngine open(int threads) {
    return new OnnxBackend().open(network.model(), new EngineOptions(Device.cpu(), threads));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private float[] logits(float[] glyphs) {
    float[] logits = new float[glyphs.length / Glyph.SIZE * LABELS];
    engine.infer(glyphs, glyphs.length / Glyph.SIZE, logits, null);
    return logits;
  }

  @Test
  void saysWhatTheFileSaysAndWhereItRuns() {
    EngineInfo info = engine.info();
    assertThat(info.model().labels()).isEqualTo(SmallNetwork.LABELS);
    assertThat(info.model().temperature()).isEqualTo(1.5);
    assertThat(info.features()).isEqualTo(new FeatureShape(SmallNetwork.MAPS, 28, 28));
    assertThat(info.head().layers()).hasSize(2);
    assertThat(info.engineVersion()).isEqualTo(Sessions.version());
    assertThat(info.device()).isEqualTo(Device.cpu());
    assertThat(info.threads()).isEqualTo(1);
  }

  @Nested
  class Inference {

    @ParameterizedTest
    @ValueSource(ints = {1, 7, Batch.MOST, Batch.MOST + 1, 256})
    void computesWhatThePlainComputationGives(int count) {
      float[] glyphs = SmallNetwork.glyphs(count);
      float[] logits = new float[count * LABELS];
      float[] features = new float[count * SmallNetwork.FEATURES];
      engine.infer(glyphs, count, logits, features);
      float[] expected = network.features(glyphs);
      assertThat(largestDifference(features, expected)).isLessThan(1e-5);
      assertThat(largestDifference(logits, network.logits(expected))).isLessThan(1e-5);
    }

    private static double largestDifference(float[] actual, float[] expected) {
      assertThat(actual).hasSameSizeAs(expected);
      return IntStream.range(0, actual.length)
          .mapToDouble(i -> Math.abs((double) actual[i] - expected[i]))
          .reduce(0, Math::max);
    }

    @Test
    void doesNothingForNoGlyphs() {
      float[] logits = untouched(LABELS);
      engine.infer(new float[0], 0, logits, new float[0]);
      assertThat(logits).containsOnly(UNTOUCHED);
    }

    @Test
    void leavesTheRestOfLongerArraysAlone() {
      float[] glyphs = SmallNetwork.glyphs(3);
      float[] before = glyphs.clone();
      float[] logits = untouched(3 * LABELS);
      float[] features = untouched(3 * SmallNetwork.FEATURES);
      engine.infer(glyphs, 2, logits, features);
      assertThat(glyphs).isEqualTo(before);
      assertThat(logits).startsWith(logits(Arrays.copyOf(glyphs, 2 * Glyph.SIZE)));
      assertThat(end(logits, LABELS)).containsOnly(UNTOUCHED);
      assertThat(features[2 * SmallNetwork.FEATURES - 1]).isNotEqualTo(UNTOUCHED);
      assertThat(end(features, SmallNetwork.FEATURES)).containsOnly(UNTOUCHED);
    }

    private static float[] untouched(int length) {
      float[] array = new float[length];
      Arrays.fill(array, UNTOUCHED);
      return array;
    }

    private static float[] end(float[] array, int length) {
      return Arrays.copyOfRange(array, array.length - length, array.length);
    }

    @Test
    void givesTheSameScoresWithAndWithoutFeaturesAndAgain() {
      float[] glyphs = SmallNetwork.glyphs(5);
      float[] first = logits(glyphs);
      float[] withFeatures = new float[first.length];
      engine.infer(glyphs, 5, withFeatures, new float[5 * SmallNetwork.FEATURES]);
      assertThat(withFeatures).isEqualTo(first);
      assertThat(logits(SmallNetwork.glyphs(70))).hasSize(70 * LABELS);
      assertThat(logits(glyphs)).isEqualTo(first);
    }

    @Test
    void computesOnSeveralThreadsOfItsOwn() {
      float[] glyphs = SmallNetwork.glyphs(9);
      float[] logits = new float[9 * LABELS];
      try (InferenceEngine two = open(2)) {
        two.infer(glyphs, 9, logits, null);
        assertThat(two.info().threads()).isEqualTo(2);
      }
      assertThat(largestDifference(logits, logits(glyphs))).isLessThan(1e-6);
    }
  }

  @Nested
  class Arguments {

    @Test
    void refusesArraysThatAreTooShort() {
      float[] glyphs = SmallNetwork.glyphs(2);
      float[] logits = new float[2 * LABELS];
      assertThatIllegalArgumentException()
          .isThrownBy(() -> engine.infer(glyphs, 3, new float[99], null))
          .withMessage("The array 'glyphs' has 1568 numbers; 3 glyphs take 784 each.");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> engine.infer(glyphs, 2, new float[9], null))
          .withMessage("The array 'logits' has 9 numbers; 2 glyphs take 5 each.");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> engine.infer(glyphs, 2, logits, new float[4703]))
          .withMessage("The array 'features' has 4703 numbers; 2 glyphs take 2352 each.");
    }

    @Test
    void refusesACountThatOverflows() {
      int count = Integer.MAX_VALUE / 2;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> engine.infer(new float[784], count, new float[5], null))
          .withMessageContaining(count + " glyphs");
    }

    @Test
    void refusesANegativeCount() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> engine.infer(new float[0], -1, new float[0], null))
          .withMessage("A batch has 0 glyphs or more, not -1.");
    }
  }

  @Nested
  class Closing {

    @Test
    void refusesUseAfterwards() {
      engine.close();
      assertThatIllegalStateException()
          .isThrownBy(() -> logits(SmallNetwork.glyphs(1)))
          .withMessage("The engine is closed.");
      assertThatIllegalStateException()
          .isThrownBy(() -> engine.infer(new float[0], 0, new float[0], null));
    }

    @Test
    void doesNothingTheSecondTimeAndLeavesOtherEnginesOpen() {
      InferenceEngine other = open(1);
      other.close();
      assertThatCode(other::close).doesNotThrowAnyException();
      assertThat(logits(SmallNetwork.glyphs(1))).hasSize(LABELS);
    }
  }
}
