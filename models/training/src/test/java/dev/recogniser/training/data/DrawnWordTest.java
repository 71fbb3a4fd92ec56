package dev.recogniser.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.recogniser.Box;
import dev.recogniser.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnWordTest {

  private static final Stroke STEM = Stroke.of(10, 20, 10, 60);
  private static final Stroke DOT = Stroke.of(9, 5, 12, 5);
  private static final Stroke BAR = Stroke.of(30, 0, 60, 0);
  private static final Stroke POST = Stroke.of(45, 0, 45, 60);

  @Test
  void takesAWordApartWhereTheStrokesLeaveAGap() {
    // The writer dots the i last.
    DrawnWord word = word("iT", STEM, BAR, POST, DOT);

    assertThat(word.characters())
        .extracting(DrawnCharacter::label, character -> List.copyOf(character.strokes()))
        .containsExactly(tuple("i", List.of(DOT, STEM)), tuple("T", List.of(BAR, POST)));
    assertThat(word.characters())
        .allSatisfy(character -> assertThat(character.writer()).isEqualTo("w"));
  }

  @Test
  void doesNotGuessWhichCharacterIsWhich() {
    assertThat(word("i", STEM, BAR).characters()).isEmpty();
    assertThat(word("iTT", STEM, BAR).characters()).isEmpty();
  }

  @Test
  void countsTouchingStrokesAsOne() {
    Stroke touching = Stroke.of(12, 30, 30, 30);

    assertThat(word("iT", STEM, DOT, touching, BAR).characters()).isEmpty();
    assertThat(word("H", STEM, DOT, touching, BAR).characters()).hasSize(1);
  }

  @Test
  void leavesWordsWithOtherCharactersWhole() {
    assertThat(word("i-", STEM, BAR).characters()).isEmpty();
    assertThat(word("ié", STEM, BAR).characters()).isEmpty();
  }

  @Test
  void leavesCursiveWordsWhole() {
    DrawnWord word = new DrawnWord("iT", "w", "CURSIVE", "OK", List.of(STEM, BAR));

    assertThat(word.characters()).isEmpty();
  }

  @Test
  void tellsWhereItsGroupsOfStrokesStand() {
    assertThat(word("iT", POST, STEM, BAR, DOT).groupBounds())
        .containsExactly(new Box(9, 5, 3, 55), new Box(30, 0, 30, 60));
  }

  @Test
  void refusesAWordWithoutTextOrStrokes() {
    assertThatThrownBy(() -> word("", STEM)).isInstanceOf(DataException.class);
    assertThatThrownBy(() -> word("i"))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("at least one stroke");
  }

  private static DrawnWord word(String text, Stroke... strokes) {
    return new DrawnWord(text, "w", "PRINTED", "OK", List.of(strokes));
  }
}
