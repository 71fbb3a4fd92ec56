package dev.recogniser.training.segments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recogniser.Stroke;
import dev.recogniser.training.data.DrawnLine;
import dev.recogniser.training.data.LabelIndex;
import dev.recogniser.training.data.LabelledStrokes;
import dev.recogniser.training.segments.FoundSegments.Found;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundSegmentsTest {

  private static final Stroke LEFT_STEM = Stroke.of(0, 0, 0, 60);
  private static final Stroke RIGHT_STEM = Stroke.of(40, 0, 40, 60);
  private static final Stroke BAR = Stroke.of(0, 30, 40, 30);
  private static final Stroke FIRST = Stroke.of(60, 0, 60, 60);
  private static final Stroke SECOND = Stroke.of(80, 0, 80, 60);
  private static final Stroke DOT = Stroke.of(110, 58, 111, 60);

  /** An H in three strokes, two stems that might be an N, and a full stop. */
  private static WrittenText line(String last) {
    DrawnLine line =
        new DrawnLine(
            "Hll" + last,
            "somebody",
            "PRINTED",
            false,
            true,
            0,
            112,
            60,
            List.of(
                new LabelledStrokes("H", List.of(LEFT_STEM, RIGHT_STEM, BAR)),
                new LabelledStrokes("l", List.of(FIRST)),
                new LabelledStrokes("l", List.of(SECOND)),
                new LabelledStrokes(last, List.of(DOT))));
    return WrittenText.of(line, WrittenTexts.PEN);
  }

  @Test
  void tellsCharactersFromSeveral() {
    List<Found> found = FoundSegments.of(line("."));

    assertThat(found)
        .filteredOn(each -> each.label() == LabelIndex.of("H"))
        .singleElement()
        .satisfies(each -> assertThat(each.strokes()).hasSize(3));
    assertThat(found)
        .filteredOn(each -> each.label() == LabelIndex.FIRST_MARK)
        .singleElement()
        .satisfies(each -> assertThat(each.strokes()).containsExactly(DOT));
    assertThat(found)
        .filteredOn(each -> !each.isCharacter())
        .anySatisfy(each -> assertThat(each.strokes()).containsExactly(FIRST, SECOND));
  }

  @Test
  void leavesOutCharactersThatAreNoLabels() {
    assertThat(FoundSegments.of(line("*"))).noneMatch(each -> LabelIndex.isMark(each.label()));
  }

  @Test
  void knowsNoStrokesOfAnImage() {
    List<Found> found = FoundSegments.of(line(".").asImage());

    assertThat(found).anyMatch(each -> each.label() == LabelIndex.of("H"));
    assertThat(found).allMatch(each -> each.strokes().isEmpty());
  }
}
