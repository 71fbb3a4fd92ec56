package dev.recogniser.training.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.format.ModelFile;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of real exporters; the README beside them tells how they were made. */
class ExportersTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "pytorch-residual,  emnist-balanced, 16, 14, true",
    "pytorch-depthwise, emnist-byclass,  24,  7, true",
    "pytorch-mean,      A-Z,              8, 24, true",
    "pytorch-external,  digits,           8, 28, false",
    "keras-same,        emnist-letters,  12,  2, true",
    "keras-depthwise,   0-9A-Za-z,       24,  7, true",
    "keras-separable,   digits,           8, 12, false",
  })
  void adoptsWhatTrainingFrameworksExport(
      String name, String labels, int maps, int side, boolean explainable)
      throws URISyntaxException {
    URL resource = ExportersTest.class.getResource(name + ".onnx");
    Adopter adopter = new Adopter(folder);

    ModelFile upright = adopter.adopt(Path.of(resource.toURI()), labels);

    assertThat(upright.features().channels()).isEqualTo(maps);
    assertThat(upright.features().width()).isEqualTo(side);
    assertThat(adopter.said().contains("and what it reads can be explained"))
        .isEqualTo(explainable);
    adopter.adopt(Path.of(resource.toURI()), labels, "--transposed", "--inverted");
  }
}
