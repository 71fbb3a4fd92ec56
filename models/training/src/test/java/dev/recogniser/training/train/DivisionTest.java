package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.Stroke;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.DrawnCharacter;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.Source;
import dev.recogniser.training.data.Source.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionTest {

  @Test
  void keepsAWritersCharactersTogetherAndOtherSamplesByRow() {
    Samples samples = divide(List.of(glyphs(40), strokes(60)));

    assertThat(samples.validation().get("glyphs")).hasSize(2);
    List<Sample> kept = samples.validation().get("strokes");
    assertThat(kept).hasSizeBetween(2, 40);
    // Each writer wrote one of either.
    assertThat(kept.stream().map(Sample::target).distinct()).hasSize(2);
    long first = kept.stream().filter(s -> s.target().equals(kept.get(0).target())).count();
    assertThat(first).isEqualTo(kept.size() / 2);
    assertThat(samples.learnt()).hasSize(38 + 120 - kept.size());
  }

  @Test
  void saysThatTheDataAreTooFewToDivide() {
    assertThatThrownBy(() -> divide(List.of(glyphs(1))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Too few data to divide: 0 glyphs to learn from");
  }

  @Test
  void doesWithoutAKindThatIsTooSmallToKeepSomeOf() {
    Samples samples = divide(List.of(glyphs(40), strokes(1)));

    assertThat(samples.validation().keySet()).contains("glyphs");
    assertThat(samples.validation().values()).noneMatch(List::isEmpty);
  }

  private static Samples divide(List<Source> sources) {
    return new TrainingData(sources, null).divide(Recipes.of());
  }

  private static Source glyphs(int count) {
    return new Source.Glyphs(
        "images", Kind.GLYPHS, GlyphSet.wrap(new byte[count * 784], new int[count]), List.of());
  }

  private static Source strokes(int writers) {
    List<DrawnCharacter> characters = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      for (String label : List.of("A", "b")) {
        characters.add(
            new DrawnCharacter(
                label, "writer " + writer, "?", "?", List.of(Stroke.of(0, 0, 9, 256))));
      }
    }
    return new Source.Strokes("strokes", Kind.STROKES, characters);
  }
}
