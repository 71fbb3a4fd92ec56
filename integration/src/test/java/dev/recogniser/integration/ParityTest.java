package dev.recogniser.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Glyph;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Each shipped model gives the same answer on every engine, and the one that its file defines. */
@ParameterizedClass
@ValueSource(strings = {"emnist", "emnist-small"})
class ParityTest {

  /** The largest difference of a score between any two. */
  private static final double TOLERANCE = 1e-4;

  /** Two best scores that are nearer than this may change places. */
  private static final double MARGIN = 1e-3;

  private static final int REAL_GLYPHS = 2000;

  private final Engines engines;

  ParityTest(String model) {
    engines = new Engines(model);
  }

  @Test
  void ofTheSampleDrawings() throws IOException {
    List<Glyph> glyphs = Soak.glyphs(Drawings.FOLDER);
    assertThat(glyphs).hasSizeGreaterThan(40);
    assertParity(glyphs);
  }

  @Test
  void ofRealGlyphs() {
    assertParity(RealGlyphs.first(REAL_GLYPHS));
  }

  private void assertParity(List<Glyph> glyphs) {
    Map<String, float[]> logits = engines.logits(engines.batch(glyphs));
    assertThat(logits).containsOnlyKeys("djl", "dl4j", "onnx", "oracle");
    for (String one : logits.keySet()) {
      for (String other : logits.keySet()) {
        if (one.compareTo(other) < 0) {
          Comparison comparison =
              Comparison.of(logits.get(one), logits.get(other), engines.classes());
          System.out.println(one + " and " + other + ": " + comparison);
          assertThat(comparison.largestDifference()).isLessThanOrEqualTo(TOLERANCE);
          assertThat(comparison.otherLabels(MARGIN)).isZero();
        }
      }
    }
  }
}
