package dev.recogniser.training.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recogniser.Stroke;
import dev.recogniser.training.data.DataException;
import dev.recogniser.training.data.DrawnCharacter;
import dev.recogniser.training.data.GlyphSet;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.LinePart;
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

  @Test
  void saysThatTheRecipeHasNoUseForMarks() {
    Source marks = parts(Kind.MARKS, 60, LabelIndex.FIRST_MARK);
    assertThatThrownBy(() -> divide(List.of(strokes(60), marks)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("The recipe's outputs tell nothing of the marks of lines");
  }

  @Test
  void saysThatThereIsNothingToLearnMarksOrScrapsOf() {
    TrainingData data = new TrainingData(List.of(strokes(60)), null);
    assertThatThrownBy(() -> data.divide(Recipes.of("outputs.marks=true")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("--marks");
    assertThatThrownBy(() -> data.divide(Recipes.of("outputs.nonCharacter=true")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("--segments");
  }

  @Test
  void takesOfSegmentsWhatTheNetworkCanTell() {
    List<Source> sources =
        List.of(
            parts(Kind.SEGMENTS, 60, LabelIndex.of("A"), LabelIndex.FIRST_MARK),
            parts(Kind.SCRAPS, 60, LabelIndex.NO_CHARACTER));
    Samples without =
        new TrainingData(sources, null).divide(Recipes.of("outputs.nonCharacter=true"));
    Samples with =
        new TrainingData(sources, null)
            .divide(Recipes.of("outputs={marks: true, nonCharacter: true}"));

    assertThat(without.training().get("segments"))
        .extracting(Sample::target)
        .containsOnly(Target.exactly(LabelIndex.of("A")));
    assertThat(with.training().get("segments"))
        .extracting(Sample::target)
        .contains(Target.exactly(62))
        .hasSize(2 * without.training().get("segments").size());
    assertThat(with.training().get("scraps"))
        .extracting(Sample::target)
        .containsOnly(Target.NO_CHARACTER);
  }

  private static Source parts(Kind kind, int writers, int... labels) {
    List<LinePart> parts = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      for (int label : labels) {
        parts.add(new LinePart(label, "writer " + writer, List.of(Stroke.of(0, 0, 2, 2)), 40));
      }
    }
    return new Source.Parts("lines", kind, parts);
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
