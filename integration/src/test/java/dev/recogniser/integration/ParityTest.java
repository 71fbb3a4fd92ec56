package dev.recogniser.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.recogniser.Glyph;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.IdxReader;
import dev.recogniser.training.data.Orientation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped model gives the same answer on every engine, and the one that its file defines. */
class ParityTest {

  /** The largest difference of a score between any two. */
  private static final double TOLERANCE = 1e-4;

  /** Two best scores that are nearer than this may change places. */
  private static final double MARGIN = 1e-3;

  private static final int REAL_GLYPHS = 2000;

  private final Engines engines = new Engines();

  @Test
  void ofTheSampleDrawings() throws IOException {
    List<Glyph> glyphs = Soak.glyphs(Drawings.FOLDER);
    assertThat(glyphs).hasSizeGreaterThan(40);
    assertParity(batch(glyphs));
  }

  @Test
  void ofRealGlyphs() {
    String data = System.getProperty("recogniser.data", System.getenv("RECOGNISER_DATA"));
    assumeThat(data).as("training data, named by -Drecogniser.data or RECOGNISER_DATA").isNotNull();
    Path emnist = Path.of(data, "emnist");
    GlyphSet set =
        IdxReader.read(
            emnist.resolve("train-images-idx3-ubyte.gz"),
            emnist.resolve("train-labels-idx1-ubyte.gz"),
            Orientation.UPRIGHT);
    float[] glyphs = new float[REAL_GLYPHS * Glyph.SIZE];
    for (int i = 0; i < REAL_GLYPHS; i++) {
      set.copyTo(i, glyphs, i * Glyph.SIZE);
    }
    assertParity(glyphs);
  }

  private static float[] batch(List<Glyph> glyphs) {
    float[] batch = new float[glyphs.size() * Glyph.SIZE];
    for (int i = 0; i < glyphs.size(); i++) {
      glyphs.get(i).copyTo(batch, i * Glyph.SIZE);
    }
    return batch;
  }

  private void assertParity(float[] glyphs) {
    Map<String, float[]> logits = engines.logits(glyphs);
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
