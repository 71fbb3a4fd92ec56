package dev.recogniser.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Glyph;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.InferenceEngine;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores and features, in batches of any size and arrays of any length. */
abstract class InferenceSection {

  private static final float UNTOUCHED = -99;

  private final ModelFile file = Networks.plain();
  private final int classes = file.info().scores();
  private InferenceEngine engine;

  abstract Subject subject();

  @BeforeEach
  void open() {
    engine = subject().open(file);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  static List<ModelFile> networks() {
    return Networks.all();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void agreesWithTheOracle(ModelFile network) {
    try (InferenceEngine opened = subject().open(network)) {
      subject().assertAgrees(network, opened, 32);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 63, 64, 65, 127, 256})
  void computesBatchesOfAnySize(int count) {
    subject().assertAgrees(file, engine, count);
  }

  @Test
  void doesNothingForNoGlyphs() {
    float[] logits = untouched(classes);
    float[] features = untouched(file.features().size());
    engine.infer(new float[0], 0, logits, features);
    assertThat(logits).containsOnly(UNTOUCHED);
    assertThat(features).containsOnly(UNTOUCHED);
  }

  @Test
  void leavesTheRestOfLongerArraysAlone() {
    float[] glyphs = Glyphs.batch(3);
    float[] before = glyphs.clone();
    float[] logits = untouched(3 * classes);
    float[] features = untouched(3 * file.features().size());
    engine.infer(glyphs, 2, logits, features);
    assertThat(glyphs).isEqualTo(before);
    assertThat(logits).startsWith(Subject.logits(engine, Arrays.copyOf(glyphs, 2 * Glyph.PIXELS)));
    assertThat(end(logits, classes)).containsOnly(UNTOUCHED);
    assertThat(features[2 * file.features().size() - 1]).isNotEqualTo(UNTOUCHED);
    assertThat(end(features, file.features().size())).containsOnly(UNTOUCHED);
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
  void givesTheSameScoresWithAndWithoutFeatures() {
    float[] glyphs = Glyphs.batch(5);
    float[] with = new float[5 * classes];
    engine.infer(glyphs, 5, with, new float[5 * file.features().size()]);
    subject().assertNear("logits", Subject.logits(engine, glyphs), with);
  }

  @Test
  void givesTheSameAnswerAgainToTheLastBit() {
    float[] first = Subject.logits(engine, Glyphs.batch(5));
    assertThat(Subject.logits(engine, Glyphs.batch(70))).hasSize(70 * classes);
    assertThat(Subject.logits(engine, Glyphs.batch(5))).isEqualTo(first);
    try (InferenceEngine another = subject().open(file)) {
      assertThat(Subject.logits(another, Glyphs.batch(5))).isEqualTo(first);
    }
  }

  @Test
  void givesAGlyphTheSameScoresAloneAndInABatch() {
    float[] batch = Glyphs.batch(9);
    float[] together = Subject.logits(engine, batch);
    for (int glyph = 0; glyph < 9; glyph++) {
      int from = glyph * Glyph.PIXELS;
      float[] alone = Subject.logits(engine, Arrays.copyOfRange(batch, from, from + Glyph.PIXELS));
      int scores = glyph * classes;
      subject().assertNear("logits", alone, Arrays.copyOfRange(together, scores, scores + classes));
    }
  }

  @Test
  void keepsNothingOfTheCallersArrays() {
    float[] glyphs = Glyphs.batch(4);
    float[] logits = Subject.logits(engine, glyphs);
    float[] kept = logits.clone();
    Arrays.fill(glyphs, 0.5f);
    float[] others = Subject.logits(engine, glyphs);
    assertThat(logits).isEqualTo(kept);
    assertThat(others).isNotEqualTo(kept);
  }
}
