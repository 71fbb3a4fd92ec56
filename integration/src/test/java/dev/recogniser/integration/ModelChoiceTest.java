package dev.recogniser.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.ModelInfo;
import dev.recogniser.Recogniser;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which of the shipped models reads. */
class ModelChoiceTest {

  @Test
  void isTheStandardOneIfBothAreThere() {
    try (Recogniser recogniser = Recogniser.open()) {
      assertThat(recogniser.model()).isEqualTo(shipped("emnist"));
    }
  }

  @Test
  void isTheOneThatIsNamed() {
    try (Recogniser recogniser = Recogniser.builder().model("emnist-small").build()) {
      assertThat(recogniser.model()).isEqualTo(shipped("emnist-small"));
    }
    assertThat(shipped("emnist-small")).isNotEqualTo(shipped("emnist"));
  }

  @Test
  void isTheSmallOneIfItIsAlone() {
    Set<Path> classPath = ClassPaths.of("onnx");
    assertThat(classPath.remove(ClassPaths.jar("recogniser-model-emnist"))).isTrue();
    classPath.add(ClassPaths.jar("recogniser-model-emnist-small"));

    assertThat(Child.by().program(classPath, Reading.class).with(Drawings.HEART).run())
        .isEqualTo(new Child.End("Heart 47\nby onnx\nThe preferred backend that opens.\n", 0));
  }

  private static ModelInfo shipped(String id) {
    return new Engines(id).file().info();
  }
}
