package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.ModelException;
import dev.recogniser.Preprocessing;
import dev.recogniser.testkit.Networks;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.DataFixtures;
import dev.recogniser.training.recipe.Outputs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeachersTest {

  private static final Outputs ALL = new Outputs(true, true);

  @TempDir private Path folder;

  @Test
  void sayTheMeanOfTheirProbabilitiesAtTheTemperature() {
    String one = opinion("one.onnx", Preprocessing.INK, Outputs.STANDARD, 3);
    String other = opinion("other.onnx", Preprocessing.STROKES, new Outputs(false, true), 1);

    float[] said;
    try (Teachers teachers = open("{marks: true, nonCharacter: true}", one, other)) {
      assertThat(teachers.classes()).isEqualTo(62);
      said = teachers.read(Shapes.samples(3));
    }

    double first = p(1.5) / (p(1.5) + 61);
    double second = p(0.5) / (p(0.5) + 61); // what is no character has no part in it
    assertThat(said).hasSize(3 * 62);
    assertThat(said[62 + 5]).isCloseTo((float) (first + second) / 2, within(1e-6f));
    assertThat(said[62 + 6]).isCloseTo((float) (2 - first - second) / 2 / 61, within(1e-6f));
  }

  private static double p(double score) {
    return Math.exp(score);
  }

  @Test
  void mayKnowAllThatIsLearnt() {
    try (Teachers teachers =
        open(
            "{marks: true, nonCharacter: false}", opinion("all.onnx", Preprocessing.INK, ALL, 1))) {
      assertThat(teachers.classes()).isEqualTo(79);
    }
  }

  @Test
  void areToldApartByFileOrderAndTemperature() {
    String one = opinion("one.onnx", Preprocessing.INK, Outputs.STANDARD, 3);
    String same = opinion("same.onnx", Preprocessing.INK, Outputs.STANDARD, 3);
    String other = opinion("other.onnx", Preprocessing.INK, Outputs.STANDARD, 4);

    assertThat(digest(2, same)).isEqualTo(digest(2, one));
    assertThat(List.of(digest(2, other), digest(2, one, one), digest(3, one)))
        .doesNotContain(digest(2, one));
  }

  private static String digest(double temperature, String... files) {
    try (Teachers teachers =
        Teachers.open(Recipes.of(teachers(files), "distillation.temperature=" + temperature))) {
      return teachers.digest();
    }
  }

  @Test
  void saysWhichIsMissing() {
    assertThatThrownBy(() -> open("{marks: false, nonCharacter: false}", "none.onnx"))
        .isInstanceOf(DataException.class)
        .hasMessage("There is no teacher none.onnx. Check the recipe.");
  }

  @Test
  void refusesOtherLabelsThanThePupils() {
    String digits =
        DataFixtures.write(folder, "digits.onnx", Networks.plain().toBytes()).toString();

    assertThatThrownBy(() -> open("{marks: false, nonCharacter: false}", digits))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("digits.onnx: a teacher has the labels 0-9A-Za-z, or those that are")
        .hasMessageContaining("not [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]");
  }

  @Test
  void refusesTeachersThatAreNotOfTheSameLabels() {
    String one = opinion("one.onnx", Preprocessing.INK, Outputs.STANDARD, 3);
    String all = opinion("all.onnx", Preprocessing.INK, ALL, 3);

    assertThatThrownBy(() -> open("{marks: true, nonCharacter: false}", one, all))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("one.onnx has 62 labels, ")
        .hasMessageEndingWith("all.onnx has 79. Name teachers with the same.");
  }

  @Test
  void refusesWhatIsNoModel() {
    String text = DataFixtures.write(folder, "text.onnx", new byte[] {1, 2, 3}).toString();

    assertThatThrownBy(() -> open("{marks: false, nonCharacter: false}", text))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("text.onnx");
  }

  private String opinion(String name, Preprocessing input, Outputs outputs, float score) {
    return Opinions.write(folder, name, input, outputs, 5, score);
  }

  private static Teachers open(String outputs, String... files) {
    return Teachers.open(Recipes.of(teachers(files), "outputs=" + outputs));
  }

  private static String teachers(String... files) {
    return "distillation.teachers=['" + String.join("', '", files) + "']";
  }
}
