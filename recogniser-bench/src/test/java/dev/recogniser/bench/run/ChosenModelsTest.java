package dev.recogniser.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.ModelException;
import dev.recogniser.internal.resolve.Models;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenModelsTest {

  private static Choice models(String... names) {
    return new Choice(
        true, false, List.of(), List.of(), List.of(names), List.of(), List.of(), List.of());
  }

  @Test
  void measuresTheStandardModelQuickly() {
    assertThat(ChosenModels.find(models()))
        .singleElement()
        .satisfies(
            model -> {
              assertThat(model.name()).isEqualTo("emnist");
              assertThat(model.sha256()).hasSize(64);
              assertThat(model.multiplyAdds()).isGreaterThan(model.parameters());
            });
  }

  @Test
  void takesAFileByItsWholePath(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("mine.onnx");
    byte[] content = new byte[Models.find(null, "emnist", null).content().remaining()];
    Models.find(null, "emnist", null).content().get(content);
    Files.write(file, content);

    assertThat(ChosenModels.find(models(file.toString())))
        .extracting(MeasuredModel::name)
        .containsExactly(file.toAbsolutePath().toString());
  }

  /** Such as {@code models/emnist}, in the folder models. */
  @Test
  void takesNoFolderForAModel() {
    assertThatThrownBy(() -> ChosenModels.find(models("src")))
        .hasMessageContaining("No model 'src' is on the class path");
  }

  @Test
  void refusesWhatIsNeitherModelNorFile() {
    assertThatThrownBy(() -> ChosenModels.find(models("emnisst")))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("No model 'emnisst' is on the class path. Found: emnist");
    assertThatThrownBy(() -> ChosenModels.find(models("emnisst.onnx")))
        .hasMessageContaining("There is no model file emnisst.onnx");
  }
}
