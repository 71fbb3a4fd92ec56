package dev.recogniser.training.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Device;
import dev.recogniser.format.ModelFile;
import dev.recogniser.spi.EngineOptions;
import dev.recogniser.spi.InferenceBackend;
import dev.recogniser.spi.InferenceEngine;
import dev.recogniser.spi.Model;
import dev.recogniser.testkit.Glyphs;
import dev.recogniser.testkit.oracle.Oracle;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of real exporters; the README beside them tells how they were made. */
class ExportersTest {

  private static final int GLYPHS = 20;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "pytorch-residual,  emnist-balanced, 16, 14",
    "pytorch-depthwise, emnist-byclass,  24,  7",
    "pytorch-mean,      A-Z,              8, 24",
    "pytorch-external,  digits,           8, 28",
    "keras-same,        emnist-letters,  12,  2",
    "keras-depthwise,   0-9A-Za-z,       24,  7",
    "keras-separable,   digits,           8, 12",
  })
  void adoptsWhatTrainingFrameworksExport(String name, String labels, int maps, int side)
      throws URISyntaxException {
    URL resource = ExportersTest.class.getResource(name + ".onnx");
    Adopter adopter = new Adopter(folder);

    ModelFile upright = adopter.adopt(Path.of(resource.toURI()), labels);

    assertThat(upright.features().channels()).isEqualTo(maps);
    assertThat(upright.features().width()).isEqualTo(side);
    assertThat(adopter.said()).contains("what it reads can be explained");
    assertAgreeOnEveryBackend(upright);
    assertAgreeOnEveryBackend(
        adopter.adopt(Path.of(resource.toURI()), labels, "--transposed", "--inverted"));
  }

  private static void assertAgreeOnEveryBackend(ModelFile file) {
    float[] glyphs = Glyphs.batch(GLYPHS);
    float[] expected = new Oracle(file.graph()).answer(glyphs, GLYPHS).logits();
    Model model = Model.copyOf("adopted", file.toBytes());
    List<String> agreed = new ArrayList<>();
    for (InferenceBackend backend : ServiceLoader.load(InferenceBackend.class)) {
      float[] logits = new float[expected.length];
      try (InferenceEngine engine = backend.open(model, new EngineOptions(Device.cpu(), 1))) {
        engine.infer(glyphs, GLYPHS, logits, null);
      }
      assertThat(logits)
          .as(backend.id())
          .usingComparatorWithPrecision(1e-4f)
          .containsExactly(expected);
      agreed.add(backend.id());
    }
    assertThat(agreed).containsExactlyInAnyOrder("onnx", "djl", "dl4j");
  }
}
