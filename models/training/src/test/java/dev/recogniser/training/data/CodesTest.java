package dev.recogniser.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recogniser.Box;
import dev.recogniser.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodesTest {

  private static final String TALL = "ABCD";
  private static final String SMALL = "acen";

  /** One writer's lines: the second is twice as large, lower down, and falls to the right. */
  private static final List<DrawnLine> LINES =
      List.of(line("w", TALL + SMALL, 20, 100, 0), line("w", SMALL + "p", 40, 900, 0.05));

  @Test
  void keepsSizeAndPlaceOfCharactersFromLinesOfAnySize() {
    List<DrawnLine> codes = codes(LINES, labels(TALL + SMALL + "p"), 100);

    for (DrawnLine code : codes) {
      for (LabelledStrokes character : code.characters()) {
        Box box = character.bounds();
        double top = TALL.contains(character.label()) ? -2 : -1;
        double foot = character.label().equals("p") ? 0.5 : 0;
        assertThat(box.y()).isCloseTo(top * 40, within(1e-6));
        assertThat(box.bottom()).isCloseTo(foot * 40, within(1e-6));
      }
    }
  }

  @Test
  void setsCharactersAtTheWritersGaps() {
    for (DrawnLine code : codes(LINES, labels(TALL + SMALL), 20)) {
      List<LabelledStrokes> characters = code.characters();
      for (int i = 1; i < characters.size(); i++) {
        double gap = characters.get(i).bounds().x() - characters.get(i - 1).bounds().right();
        assertThat(gap).isCloseTo(0.5 * 40, within(1e-6));
      }
    }
  }

  @Test
  void takesNoWordGapForAGap() {
    DrawnLine line = line("w", "an", 20, 100, 0);
    DrawnLine apart = new DrawnLine("a n", "w", "?", true, true, 0, 99, 99, line.characters());
    // What is left is the gap of a writer who shows none.
    DrawnLine code = codes(List.of(apart), List.of("a", "n"), 1).get(0);
    assertThat(code.characters().get(1).bounds().x() - code.characters().get(0).bounds().right())
        .isCloseTo(0.3 * 40, within(1e-6));
  }

  @Test
  void mixesNoWritersAndDrawsEachAsOften() {
    List<DrawnLine> lines = new ArrayList<>(LINES);
    lines.add(line("v", "012345", 20, 100, 0));
    lines.add(line("v", "6789", 20, 100, 0));

    List<DrawnLine> codes = codes(lines, LabelIndex.LABELS, 600);

    assertThat(codes)
        .allSatisfy(
            code ->
                assertThat(code.text()).matches(code.writer().equals("v") ? "[0-9]{6}" : "\\D{6}"));
    assertThat(codes.stream().filter(code -> code.writer().equals("v")).count())
        .isBetween(240L, 360L);
    String all = codes.stream().map(DrawnLine::text).collect(Collectors.joining());
    for (char digit = '0'; digit <= '9'; digit++) {
      char wanted = digit;
      assertThat(all.chars().filter(c -> c == wanted).count()).isBetween(120L, 240L);
    }
  }

  @Test
  void takesWhatEachPlaceMayHave() {
    List<List<String>> places = List.of(labels("ac"), labels("ace"), labels("n"));
    List<DrawnLine> codes = Codes.ofPlaces(LINES.stream(), places, 1).make(60, 42).toList();
    assertThat(codes).allSatisfy(code -> assertThat(code.text()).matches("[ac][ace]n"));
    assertThat(codes.stream().map(DrawnLine::text).distinct()).hasSize(6);
  }

  @Test
  void makesTheSameOfTheSameSeed() {
    assertThat(codes(LINES, labels(SMALL), 20)).isEqualTo(codes(LINES, labels(SMALL), 20));
    try (Stream<DrawnLine> lines = LINES.stream()) {
      assertThat(Codes.of(lines, labels(SMALL), 1).make(20, 43).toList())
          .isNotEqualTo(codes(LINES, labels(SMALL), 20));
    }
  }

  @Test
  void leavesOutWritersOfTooFewLabelsAndSaysIfNoneIsLeft() {
    List<DrawnLine> lines = new ArrayList<>(LINES);
    lines.add(line("v", "ac", 20, 100, 0));

    Codes codes = Codes.of(lines.stream(), labels(SMALL), 3);
    assertThat(codes.writers()).isEqualTo(1);
    assertThat(codes.completeWriters()).isEqualTo(1);
    assertThatThrownBy(() -> Codes.of(lines.stream(), labels("xyz"), 3))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("has 3 of the 3 labels")
        .hasMessageContaining("leave 2 writers");
  }

  @Test
  void leavesOutLinesOfSeveralRowsOrOtherCharacters() {
    DrawnLine good = LINES.get(0);
    DrawnLine rows = new DrawnLine(good.text(), "w", "?", true, false, 0, 9, 9, good.characters());
    DrawnLine others =
        new DrawnLine(good.text(), "w", "?", false, true, 0, 9, 9, good.characters());

    assertThatThrownBy(() -> Codes.of(Stream.of(rows, others), labels(SMALL), 1))
        .isInstanceOf(DataException.class);
  }

  private static List<DrawnLine> codes(List<DrawnLine> lines, List<String> labels, int count) {
    return Codes.of(lines.stream(), labels, 1).make(count, 42).toList();
  }

  private static List<String> labels(String characters) {
    return characters.chars().mapToObj(Character::toString).toList();
  }

  /** Stems as wide as half the x-height, with gaps as wide; p descends as far. */
  private static DrawnLine line(
      String writer, String text, double xHeight, double base, double slope) {
    List<LabelledStrokes> characters = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      String label = text.substring(i, i + 1);
      double x = 30 + i * xHeight;
      double y = base + slope * (x + xHeight / 4);
      double top = y - (Character.isLowerCase(label.charAt(0)) ? 1 : 2) * xHeight;
      double foot = label.equals("p") ? y + xHeight / 2 : y;
      characters.add(
          new LabelledStrokes(
              label, List.of(Stroke.of(x, top, x + xHeight / 2, top), Stroke.of(x, foot))));
    }
    return new DrawnLine(text, writer, "?", true, true, 0, 999, 999, characters);
  }
}
