package dev.recogniser.testkit;

import dev.recogniser.FeatureMaps;
import dev.recogniser.Glyph;
import dev.recogniser.HeatMap;
import dev.recogniser.format.ModelFile;
import dev.recogniser.internal.explain.GradCam;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.testkit.example.PlainBackend;
import dev.recogniser.testkit.oracle.HeadOracle;
import dev.recogniser.testkit.oracle.Oracle;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library's maps are those of the definition, whether it was given the features or not. */
class GradCamTest {

  private static final double SHARE = 1e-5;

  static List<ModelFile> networks() {
    return Networks.all();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void givesTheMapOfTheDefinition(ModelFile file) {
    float[] glyph = Glyphs.batch(file.info().preprocessing(), 1);
    float[] features = new Oracle(file.graph()).answer(glyph, 1).features();
    float[] weights = Gradients.weights(file);
    double[] expected = new HeadOracle(file.graph()).classActivation(features, weights);
    Subject subject = new Subject(new PlainBackend(), Tolerance.FLOAT32);
    try (InferenceEngine engine = subject.open(file)) {
      GradCam method = new GradCam(engine, engine.info().head().orElseThrow());
      FeatureMaps kept = FeatureMaps.copyOf(file.features(), features, 0);
      assertIs(expected, method.explain(Glyph.ofValues(glyph), null, weights));
      assertIs(expected, method.explain(Glyph.ofValues(new float[Glyph.PIXELS]), kept, weights));
    }
  }

  private static void assertIs(double[] expected, HeatMap map) {
    double[] heat = new double[map.width() * map.height()];
    for (int i = 0; i < heat.length; i++) {
      heat[i] = map.at(i % map.width(), i / map.width());
    }
    Gradients.assertNear(heat, expected, SHARE);
  }
}
