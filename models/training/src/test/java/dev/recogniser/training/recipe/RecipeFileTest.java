package dev.recogniser.training.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.training.augment.GlyphAugmentation;
import dev.recogniser.training.augment.StrokeAugmentation;
import dev.recogniser.training.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeFileTest {

  @TempDir Path folder;

  @Test
  void theStandardVariesAsTheClassesSay() {
    assertThat(RecipeFile.standard().glyphs()).isEqualTo(GlyphAugmentation.STANDARD);
    assertThat(RecipeFile.standard().strokes()).isEqualTo(StrokeAugmentation.STANDARD);
  }

  @Test
  void aFileSaysOnlyWhatDiffers() throws IOException {
    Path file = write("epochs: 9\nglyphs: {affine: {turn: 3}}\nemphasis: {strokes: 2}\n");

    Recipe recipe = RecipeFile.read(file, List.of());

    assertThat(recipe.epochs()).isEqualTo(9);
    assertThat(recipe.glyphs().affine().turn()).isEqualTo(3);
    assertThat(recipe.glyphs().affine().slant()).isEqualTo(0.1);
    assertThat(recipe.emphasis("strokes")).isEqualTo(2);
    assertThat(recipe.emphasis("glyphs")).isEqualTo(1);
  }

  @Test
  void settingsGoBeforeTheFile() throws IOException {
    Path file = write("epochs: 9\nseed: 5\n");

    Recipe recipe =
        RecipeFile.read(file, List.of("epochs=2", "network.widths=8/16", "network.hidden=[32]"));

    assertThat(recipe.epochs()).isEqualTo(2);
    assertThat(recipe.seed()).isEqualTo(5);
    assertThat(recipe.network().widths()).isEqualTo("8/16");
    assertThat(recipe.network().hidden()).containsExactly(32);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Recipe recipe =
        RecipeFile.standard(
            List.of("optimisation.method=sgd", "distillation.teachers=['a: b.onnx', c.onnx]"));

    assertThat(RecipeFile.read(write(RecipeFile.text(recipe)), List.of())).isEqualTo(recipe);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "epoch=3|a recipe has no 'epoch'. There are: input, outputs, network, epochs",
        "optimisation.rate=1|a recipe has no 'optimisation.rate'. There are: method",
        "epochs|Write a setting like optimisation.peakRate=0.001, not 'epochs'",
        "epochs=0|epochs is 1 or more, not 0",
        "batch=1|A batch is 2 or more, not 1",
        "epochs=many|epochs: Cannot deserialize",
        "optimisation.method=adam|optimisation.method",
        "optimisation.peakRate=0|(peakRate) is above 0, not 0",
        "objective.mixup=2|mixup is from 0 to 1, not 2",
        "objective.mixup=.nan|not a value",
        "network.widths=32;64|Widths are written like 32,32/64,64 or 24k6s2,48d,48e3+,96k1: ",
        "validation.rows=1|Give a part of parts like 6/10",
        "glyphs.share=2|share",
        "epochs=|'epochs' has no value. Give it one, or leave the key out.",
        "epochs=2.5|epochs",
        "network=|'network' has no value",
        "network=null|'network' has no value",
        "optimisation=1|'optimisation' is a part, not a value. Name a key of it: method",
        "emphasis=3|'emphasis' is a part, not a value. Name a key of it.",
        "optimisation.peakRate.x=1|'optimisation.peakRate' is a value and has no keys",
        "network.widths=8/99999|A layer has 1 to 4096 outputs, not '99999'",
        "input=pencil|input",
        "distillation.teacher=a.onnx|a recipe has no 'distillation.teacher'. There are: teachers",
        "distillation.teachers=a.onnx|distillation.teachers",
        "emphasis.stroke=2|There is no kind 'stroke': [glyphs, images, strokes, words, lines, corrections,"
      })
  void saysWhatIsWrongWithASetting(String setting, String message) {
    assertThatThrownBy(() -> RecipeFile.standard(List.of(setting)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(message);
  }

  @Test
  void saysThatTheFileIsMissing() {
    assertThatThrownBy(() -> RecipeFile.read(folder.resolve("none.yaml"), List.of()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("There is no file")
        .hasMessageContaining("none.yaml");
  }

  @Test
  void saysThatTheFileIsNoRecipe() throws IOException {
    assertThatThrownBy(() -> RecipeFile.read(write("- 1\n- 2\n"), List.of()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not a recipe");
    assertThatThrownBy(() -> RecipeFile.read(write("a: [1\n"), List.of()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("not YAML");
    assertThatThrownBy(() -> RecipeFile.read(write("epoch: 3\n"), List.of()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("recipe.yaml: a recipe has no 'epoch'");
  }

  @Test
  void saysThatAKeyComesTwice() throws IOException {
    Path file = write("epochs: 9\nseed: 2\nepochs: 3\n");
    assertThatThrownBy(() -> RecipeFile.read(file, List.of()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Duplicate field 'epochs'");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("recipe.yaml"), text);
  }
}
